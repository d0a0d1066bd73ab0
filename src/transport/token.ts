import { jwtVerify, SignJWT } from 'jose';
import { DomainError } from '../domain/errors';
import { Role } from '../domain/vocabulary';

const ISSUER = 'golden-thread development';
const ALGORITHM = 'HS256';

/** What a token says about its bearer. */
export interface Claims {
  readonly subject: string;
  readonly organisation: string;
  readonly role: Role;
  readonly post: string | null;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

export async function signToken(claims: Claims, secret: string): Promise<string> {
  return new SignJWT({ organisation: claims.organisation, role: claims.role, post: claims.post })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setSubject(claims.subject)
    .setExpirationTime(claims.expiresAt)
    .sign(keyOf(secret));
}

/** The claims of a valid token; UNAUTHENTICATED for any other, without saying which check it failed. */
export async function verifyToken(token: string, secret: string): Promise<Claims> {
  const refused = new DomainError('UNAUTHENTICATED', 'The bearer token is not valid, or no longer.');
  const verified = await jwtVerify(token, keyOf(secret), { issuer: ISSUER, algorithms: [ALGORITHM] }).catch(
    () => {
      throw refused;
    },
  );
  const { sub, exp, organisation, role, post } = verified.payload;
  const known = typeof role === 'string' && role in Role && role !== Role.PUBLIC;
  if (!known || typeof sub !== 'string' || typeof exp !== 'number' || typeof organisation !== 'string')
    throw refused;
  return {
    subject: sub,
    organisation,
    role: role as Role,
    post: typeof post === 'string' ? post : null,
    expiresAt: exp,
  };
}
