import type { FeedProblem } from './feed.js';

/** A result as it comes over the wire. */
export interface Result {
  readonly data?: unknown;
  readonly errors?: readonly FeedProblem[] | undefined;
  readonly extensions?: unknown;
}

type Kind = 'ready' | 'change' | 'checkpoint' | 'resync' | 'refusal';

export interface Received {
  readonly kind: Kind;
  readonly cursor: string | undefined;
  readonly explanation: string | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

const BY_EXTENSION: ReadonlyMap<unknown, Kind> = new Map([
  ['ready', 'ready'],
  ['checkpoint', 'checkpoint'],
  ['resync', 'resync'],
]);

const BY_TYPENAME: ReadonlyMap<unknown, Kind> = new Map([
  ['FeedReady', 'ready'],
  ['FeedCheckpoint', 'checkpoint'],
  ['ResyncRequired', 'resync'],
]);

/**
 * What a message is. The server says it in the extensions, so that it does not hang on what the document selects; the
 * fields of the message itself are looked at where it does not.
 */
export function readMessage({ data, errors, extensions: given }: Result): Received {
  const extensions = isRecord(given) ? given : {};
  const message = isRecord(data) ? rootOf(data) : {};
  const cursor = text(extensions['cursor']) ?? text(message['cursor']);
  const named = BY_EXTENSION.get(extensions['feed']) ?? BY_TYPENAME.get(message['__typename']);
  const refused = errors !== undefined && cursor === undefined && !isRecord(data);
  return {
    kind: named ?? (refused ? 'refusal' : 'change'),
    cursor,
    explanation: text(message['explanation']),
    extensions,
  };
}

/** The value of the one root field that a subscription has. */
function rootOf(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const values = Object.entries(data).filter(([key]) => key !== '__typename');
  const value = values.length === 1 ? values[0]?.[1] : undefined;
  return isRecord(value) ? value : {};
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
