import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role, ServiceScope } from '../../domain/vocabulary';

const PREFIX = 'gts_';
const SECRET_BYTES = 32;
const SHAPE = /^gts_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})$/;

export interface NewSecret {
  /** The whole token, to be shown once and kept by nobody here. */
  readonly token: string;
  readonly hash: Buffer;
}

/** A secret for the token with this id. */
export function newSecret(id: string): NewSecret {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const named = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
  return { token: `${PREFIX}${named}_${secret}`, hash: hashOf(secret) };
}

export const isServiceToken = (token: string): boolean => token.startsWith(PREFIX);

/** The id and the secret in the text of a token; undefined where it does not have that shape. */
export function readServiceToken(token: string): { id: string; secret: string } | undefined {
  const [, named = '', secret = ''] = SHAPE.exec(token) ?? [];
  if (secret === '') return undefined;
  const hex = Buffer.from(named, 'base64url').toString('hex');
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  );
  return { id, secret };
}

/** Takes as long for a secret that is nearly right as for any other. */
export function isSecretOf(secret: string, hash: Buffer): boolean {
  const given = hashOf(secret);
  return given.length === hash.length && timingSafeEqual(given, hash);
}

/** Which role a token is shown what it sees as; what it may do goes by its scopes alone. */
export const roleOfScopes = (scopes: readonly ServiceScope[]): Role =>
  scopes.every((scope) => scope === 'READ_PUBLISHED') ? 'VIEWER' : 'ANALYST';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
