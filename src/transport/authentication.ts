import type { Access } from '../domain/access';
import { publicAccess } from '../domain/access';
import type { Clock } from '../domain/clock';
import { DomainError } from '../domain/errors';
import { verifyToken, type Claims } from './token';

/** Finds who the claims of a token speak of. */
export interface PeopleDirectory {
  accessOf(claims: Claims): Promise<Access | undefined>;
}

export interface Authenticated {
  readonly access: Access;
  /** Seconds since 1970; undefined for the public. */
  readonly expiresAt: number | undefined;
}

const ANYONE: Authenticated = { access: publicAccess, expiresAt: undefined };
const KEPT_TOKENS = 1_000;
/** How long a bearer's post is trusted before it is looked up again. */
const FRESH_SECONDS = 30;

/** Reads bearer tokens. No token is the public; a token that is not valid is refused, never taken for none. */
export class Authenticator {
  readonly #known = new Map<string, Authenticated & { readonly until: number }>();
  #turn = 0;

  constructor(
    private readonly secret: string | undefined,
    private readonly people: PeopleDirectory,
    private readonly clock: Clock,
  ) {}

  /** What was found out about bearers is found out again: something that it rests on has changed. */
  forget(): void {
    this.#known.clear();
    this.#turn += 1;
  }

  async authenticate(authorization: string | undefined): Promise<Authenticated> {
    if (authorization === undefined || authorization === '') return ANYONE;
    const token = /^Bearer ([A-Za-z0-9._-]{20,4000})$/i.exec(authorization)?.[1];
    if (token === undefined || this.secret === undefined) {
      throw new DomainError('UNAUTHENTICATED', 'The bearer token is not valid, or no longer.');
    }
    const now = this.clock.now().getTime() / 1000;
    const known = this.#known.get(token);
    if (known && known.until > now) return known;
    const turn = this.#turn;
    const claims = await verifyToken(token, this.secret);
    const access = await this.people.accessOf(claims);
    // What was read may be from before the change that called for forgetting.
    if (turn !== this.#turn) return this.authenticate(authorization);
    if (!access) throw new DomainError('UNAUTHENTICATED', 'The bearer token is not valid, or no longer.');
    const entry = {
      access,
      expiresAt: claims.expiresAt,
      until: Math.min(claims.expiresAt, now + FRESH_SECONDS),
    };
    if (this.#known.size >= KEPT_TOKENS) this.#known.clear();
    this.#known.set(token, entry);
    return entry;
  }
}
