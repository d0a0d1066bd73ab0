/** A place in one organisation's change log. Opaque to clients; it means nothing without its epoch. */
export interface Position {
  readonly organisationId: string;
  readonly epoch: string;
  readonly sequence: number;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const PLAIN = new RegExp(`^v1:(${UUID}):(${UUID}):(0|[1-9]\\d{0,14})$`);

export const encodeCursor = ({ organisationId, epoch, sequence }: Position): string =>
  Buffer.from(`v1:${organisationId}:${epoch}:${sequence}`).toString('base64url');

/** Undefined for anything that this server did not write: too long, another alphabet, other contents. */
export function decodeCursor(cursor: string): Position | undefined {
  if (cursor.length > 200 || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  const match = PLAIN.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!match) return undefined;
  return {
    organisationId: match[1] ?? '',
    epoch: match[2] ?? '',
    sequence: Number(match[3]),
  };
}
