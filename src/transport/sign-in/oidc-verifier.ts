import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Claims } from '../../domain/claims';
import type { Clock } from '../../domain/clock';
import { isName } from './claim-values';
import { ALGORITHMS } from './issuer-metadata';
import type { IssuerKeys, PublishedKeys } from './issuer-keys';
import type { IssuerSettings } from './issuer-settings';
import { readClaims } from './read-claims';
import { refusedBy, type SignInRefused, type WhyRefused } from './sign-in-refused';
import type { TokenVerifier } from './token-verifier';

/** `typ` of an access token; many issuers still write JWT, or nothing. */
const ACCESS_TOKEN_TYPES = new Set<unknown>([undefined, 'jwt', 'at+jwt', 'application/at+jwt']);
/** What only tokens have that tell a client who signed in. They are not made to open anything. */
const MARKS_OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];

/** Checks the access tokens of one OpenID Connect issuer. */
export class OidcVerifier implements TokenVerifier {
  constructor(
    private readonly settings: IssuerSettings,
    private readonly keys: IssuerKeys,
    private readonly clock: Clock,
  ) {}

  /** What a token says of its issuer picks the settings, and is then checked like the rest of it. */
  async verify(token: string): Promise<Claims | undefined> {
    if (issuerOf(token) !== this.settings.issuer) return undefined;
    const payload = await this.#check(token, await this.#keysFor(token));
    const { sub, exp } = payload;
    if (!isName(sub) || exp === undefined) throw this.#refusal('CLAIMS');
    // Until then it is taken, so until then a socket stays open.
    const expiresAt = exp + this.settings.clockSkewSeconds;
    return { ...readClaims({ ...payload, sub }, this.settings), expiresAt };
  }

  /** What could not be right whatever the keys are is refused before the issuer is asked for any. */
  async #keysFor(token: string): Promise<PublishedKeys> {
    const { typ, alg, kid } = decodeProtectedHeader(token);
    // Nobody has checked yet that it is text.
    const type: unknown = typ;
    if (!ACCESS_TOKEN_TYPES.has(typeof type === 'string' ? type.toLowerCase() : type))
      throw this.#refusal('TOKEN_TYPE');
    if (!ALGORITHMS.includes(alg ?? '')) throw this.#refusal('ALGORITHM');
    const published = await this.keys.current();
    return published.covers({ alg, kid }) ? published : this.keys.renewed();
  }

  async #check(token: string, { keys, algorithms }: PublishedKeys): Promise<JWTPayload> {
    const { issuer, audience, clockSkewSeconds, scope } = this.settings;
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: [...audience],
      algorithms: [...algorithms],
      clockTolerance: clockSkewSeconds,
      currentDate: this.clock.now(),
      requiredClaims: ['sub', 'exp', 'iat'],
    }).catch((problem: unknown) => {
      throw this.#refusal(whyOf(problem));
    });
    const latest = this.clock.now().getTime() / 1_000 + clockSkewSeconds;
    if (payload.iat === undefined || payload.iat > latest) throw this.#refusal('NOT_YET_VALID');
    if (MARKS_OF_ID_TOKENS.some((mark) => mark in payload)) throw this.#refusal('TOKEN_TYPE');
    if (scope !== null && !grantedIn(payload).includes(scope)) throw this.#refusal('SCOPE');
    return payload;
  }

  #refusal(why: WhyRefused): SignInRefused {
    return refusedBy(this.settings, why);
  }
}

function issuerOf(token: string): string | undefined {
  try {
    decodeProtectedHeader(token);
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** Scopes as the standard writes them, or as Entra ID does. */
const grantedIn = (payload: JWTPayload): string[] =>
  [payload['scope'], payload['scp']].flatMap((written) =>
    typeof written === 'string' ? written.split(' ') : Array.isArray(written) ? (written as string[]) : [],
  );

function whyOf(problem: unknown): WhyRefused {
  if (problem instanceof errors.JWTExpired) return 'EXPIRED';
  if (problem instanceof errors.JWTClaimValidationFailed) {
    if (problem.claim === 'nbf') return 'NOT_YET_VALID';
    return problem.claim === 'aud' ? 'AUDIENCE' : 'CLAIMS';
  }
  if (problem instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM';
  if (problem instanceof errors.JWKSNoMatchingKey) return 'UNKNOWN_KEY';
  if (problem instanceof errors.JWKSMultipleMatchingKeys) return 'UNKNOWN_KEY';
  return problem instanceof errors.JWSSignatureVerificationFailed ? 'SIGNATURE' : 'MALFORMED';
}
