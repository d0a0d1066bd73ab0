import { decodeJwt, jwtVerify, SignJWT } from 'jose';
import type { Claims } from '../domain/claims';
import { Role } from '../domain/vocabulary';
import { SignInRefused } from './sign-in/sign-in-refused';

const ISSUER = 'golden-thread development';
const ALGORITHM = 'HS256';

/** What a token of the development sign-in says about its bearer. */
type DevelopmentClaims = Pick<Claims, 'subject' | 'organisation' | 'role' | 'post' | 'expiresAt'> &
  Partial<Pick<Claims, 'divisions'>>;

const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

export async function signToken(claims: DevelopmentClaims, secret: string): Promise<string> {
  const { subject, organisation, role, post, divisions, expiresAt } = claims;
  return new SignJWT({ organisation, role, post, ...(divisions && { divisions }) })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setSubject(subject)
    .setExpirationTime(expiresAt)
    .sign(keyOf(secret));
}

/** The claims of a token of the development sign-in; undefined for any other. */
export async function readDevelopmentToken(token: string, secret: string): Promise<Claims | undefined> {
  if (!isOurs(token)) return undefined;
  const verified = await jwtVerify(token, keyOf(secret), { issuer: ISSUER, algorithms: [ALGORITHM] }).catch(
    () => {
      throw new SignInRefused('SIGNATURE');
    },
  );
  const { sub, exp, organisation, role, post, divisions } = verified.payload;
  const known = typeof role === 'string' && role in Role && role !== Role.PUBLIC;
  if (!known || typeof sub !== 'string' || typeof exp !== 'number' || typeof organisation !== 'string')
    throw new SignInRefused('CLAIMS');
  return {
    issuer: ISSUER,
    subject: sub,
    organisation,
    role: role as Role,
    post: typeof post === 'string' ? post : null,
    divisions: Array.isArray(divisions) ? divisions.map(String) : null,
    scopes: null,
    needsMembership: false,
    expiresAt: exp,
  };
}

function isOurs(token: string): boolean {
  try {
    return decodeJwt(token).iss === ISSUER;
  } catch {
    return false;
  }
}
