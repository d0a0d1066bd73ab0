import type { Person } from './councils';

/** The longest answer that the limits on what may be asked for let through. */
const LONGEST = 20_000_000;

/** What a message to a caller never has: traces, statements, places on the machine, names from within. */
const INSIDE = [
  /\bat [\w.<>$]+ \([^)]*:\d+:\d+\)|\bat (?:file:|node:|\/)\S*:\d+/,
  /\.(?:ts|js|cjs):\d+/,
  /node_modules|\/(?:home|tmp|usr|var|work|root)\//,
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b [\s\S]*\b(?:FROM|SET|VALUES|WHERE)\b/,
  /violates \w+ constraint|relation "|syntax error at or near|invalid input syntax|permission denied for/,
  /\b(?:TypeError|RangeError|ReferenceError|QueryFailedError|EntityNotFoundError|AssertionError)\b/,
  /Cannot read propert|is not a function|is not iterable|undefined \(reading/,
  /\b\w+(?:Service|Repository|Resolver|Entity)\b\.\w+/,
];

export interface Answered {
  readonly person: Person;
  /** What was sent, as text: who names something is told no news by hearing it back. */
  readonly sent: string;
  readonly status: number;
  readonly text: string;
}

/** What is wrong with an answer, in a few words. */
export interface Finding {
  readonly what: 'leak' | 'unmasked' | 'incident' | 'size' | 'crash';
  readonly told: string;
}

export function findingsIn({ person, sent, text }: Answered): Finding[] {
  const leaked = person.unseen.filter((mark) => text.includes(mark) && !sent.includes(mark));
  const errors = errorTexts(text);
  const unmasked = errors.filter((error) => INSIDE.some((pattern) => pattern.test(error)));
  const incidents = errors.filter((error) => error.includes('INTERNAL_SERVER_ERROR'));
  const nameless = incidents.filter((error) => !/"incident":"[0-9a-f-]{36}"/.test(error));
  return [
    ...leaked.map((told): Finding => ({ what: 'leak', told })),
    ...[...unmasked, ...nameless].map((told): Finding => ({ what: 'unmasked', told: told.slice(0, 500) })),
    ...incidents.map((told): Finding => ({ what: 'incident', told: told.slice(0, 300) })),
    ...(text.length > LONGEST ? [{ what: 'size', told: `${text.length} characters` } as const] : []),
  ];
}

/** The errors of an answer, each as text; the whole of what is no answer of GraphQL. */
function errorTexts(text: string): string[] {
  try {
    const body = JSON.parse(text) as { errors?: unknown[]; payload?: unknown; data?: unknown };
    const errors = body.errors ?? (Array.isArray(body.payload) ? body.payload : undefined);
    if (errors) return errors.map((error) => JSON.stringify(error));
    const inner = (body.payload as { errors?: unknown[] } | undefined)?.errors;
    if (inner) return inner.map((error) => JSON.stringify(error));
    return body.data === undefined && body.payload === undefined ? [text] : [];
  } catch {
    return [text];
  }
}
