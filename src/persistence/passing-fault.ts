/**
 * Connection, resources, an operator's shutdown, the disk: classes of PostgreSQL's error codes that a later attempt
 * may not meet. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const PASSING_CLASSES = new Set(['08', '53', '57', '58']);
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What the driver says without a code. */
const BROKEN =
  /connection terminated|timeout exceeded when trying to connect|connection error|not queryable|pool after calling end/i;
/** A database that is being renamed, restored or closed to connections. */
const CLOSED_DATABASE = new Set(['55000', '3D000', '55006']);
/** A server that no longer takes writes, since another one is being promoted. */
const READ_ONLY = '25006';
/** Of the passing classes, but whoever asks the same again is cancelled again. */
const CANCELLED = '57014';

const codeOf = (problem: Error): unknown => {
  const driver = 'driverError' in problem ? problem.driverError : problem;
  return (driver as { code?: unknown }).code;
};

/** Whether the database stopped the statement since it took too long. */
export const isCancelled = (problem: unknown): boolean =>
  problem instanceof Error && codeOf(problem) === CANCELLED;

/** Whether a fault may be gone in a moment, such as a database that is away: worth another attempt. */
export function isPassingFault(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  const code = codeOf(problem);
  if (typeof code === 'string') {
    if (code === CANCELLED) return false;
    if (code === READ_ONLY || NETWORK.has(code) || CLOSED_DATABASE.has(code)) return true;
    return /^[0-9A-Z]{5}$/.test(code) && PASSING_CLASSES.has(code.slice(0, 2));
  }
  return BROKEN.test(problem.message);
}
