/** One line for the operator: what is wrong, in which directory, and what to do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

/** Read by shape: under jest, an error of node itself is not an instance of the test's `Error`. */
export function property(error: unknown, name: 'code' | 'path' | 'message'): string | undefined {
  const value: unknown = (error as Partial<Record<string, unknown>> | null | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
}

export const errorCode = (error: unknown): string | undefined => property(error, 'code');

export const messageOf = (error: unknown): string => property(error, 'message') ?? String(error);

/** The line of a log of PostgreSQL's own programs that says why they gave up. */
export function lastComplaint(output: string): string {
  const lines = output
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.includes('the database system is'));
  const complaints = lines.filter((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line));
  const complaint = complaints.at(-1) ?? lines.at(-1) ?? 'it said nothing';
  return complaint.replace(/^.*?\b(FATAL|PANIC|ERROR|error):\s+/, '').trim();
}
