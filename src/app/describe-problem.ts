import { hideSecrets } from './hide-secrets';

/** An error as a log line may hold it. */
export interface DescribedProblem {
  readonly type: string;
  readonly message?: string;
  /** What PostgreSQL or Node call it. */
  readonly code?: string;
  readonly place?: Readonly<Record<string, string>>;
  readonly stack?: string;
  readonly cause?: DescribedProblem;
}

const MOST_FRAMES = 20;
const MOST_CAUSES = 3;
/** Names of things in the database, never what is in them. */
const PLACES = ['schema', 'table', 'column', 'constraint', 'dataType', 'routine'] as const;
/** PostgreSQL's classes of errors whose text repeats the value that was refused, and what a trigger says itself. */
const TELLS_VALUES = /^(22|23|P0)/;

/**
 * Tells where something went wrong and what sort of fault it was, and nothing of the data that it happened to: drivers
 * hang the parameters of a statement on their errors, and PostgreSQL repeats values in its messages and details.
 */
export function describeProblem(problem: unknown, causes = MOST_CAUSES): DescribedProblem {
  // Anything can be thrown: of what is no error nothing is known.
  if (!(problem instanceof Error)) return { type: typeof problem };
  const source = sourceOf(problem);
  const code = textIn(source, 'code');
  const place = Object.fromEntries(
    PLACES.flatMap((name) => {
      const value = textIn(source, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const stack = framesOf(problem);
  return {
    type: problem.name,
    message: messageOf(source, code),
    ...(code !== undefined && { code }),
    ...(Object.keys(place).length > 0 && { place }),
    ...(stack !== '' && { stack }),
    ...(problem.cause !== undefined && causes > 0 && { cause: describeProblem(problem.cause, causes - 1) }),
  };
}

/** What the driver said, without what TypeORM hung on it. */
function sourceOf(problem: Error): Error {
  return 'driverError' in problem && problem.driverError instanceof Error ? problem.driverError : problem;
}

function messageOf({ message }: Error, code: string | undefined): string {
  if (code !== undefined && code.length === 5 && TELLS_VALUES.test(code)) {
    return 'The database refused a value';
  }
  // Text between quotation marks is text that somebody sent, as in what JSON.parse says of what it could not read.
  return hideSecrets(message.replace(/"[^"]*"?|“[^”]*”?/g, '"…"'));
}

/** The first lines of a stack repeat the message. */
function framesOf({ stack = '' }: Error): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, MOST_FRAMES).join('\n');
}

function textIn(problem: object, name: string): string | undefined {
  const value = (problem as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
