import { createHash } from 'node:crypto';
import { publicAccess, type Access, type Standing } from '../../domain/access';
import type { Claims } from '../../domain/claims';
import type { Clock } from '../../domain/clock';
import { DomainError } from '../../domain/errors';
import { BoundedMap } from './bounded-map';
import type { SignInNotes } from './sign-in-notes';
import { SignInRefused } from './sign-in-refused';
import type { TokenVerifier } from './token-verifier';

/** Finds who the claims of a token speak of. */
export interface PeopleDirectory {
  /** Undefined for whoever has no access, or no longer. */
  accessOf(claims: Claims): Promise<Standing | undefined>;
}

export interface Authenticated {
  readonly access: Access;
  /** Seconds since 1970; undefined for the public. */
  readonly expiresAt: number | undefined;
}

const ANYONE: Authenticated = { access: publicAccess, expiresAt: undefined };
const BEARER = /^Bearer ([A-Za-z0-9._-]{20,8000})$/i;
const KEPT_TOKENS = 10_000;
const KEPT_REFUSALS = 1_000;
/** How long what a bearer may do is trusted before it is looked up again. */
const FRESH_SECONDS = 30;
/** How long a token that was refused is refused without being looked at. */
const REFUSED_SECONDS = 5;

/** Reads bearer tokens. No token is the public; a token that is not valid is refused, never taken for none. */
export class Authenticator {
  /** By the hash of the token: what is kept here for long opens nothing. */
  readonly #known = new BoundedMap<Authenticated & { readonly until: number }>(KEPT_TOKENS);
  readonly #refused = new BoundedMap<number>(KEPT_REFUSALS);
  /** Organisations that somebody was let into since the start. */
  readonly #letInto = new Set<string>();
  #turn = 0;
  #underWay = 0;
  #deniedUntil = 0;

  constructor(
    private readonly verifiers: readonly TokenVerifier[],
    private readonly people: PeopleDirectory,
    private readonly clock: Clock,
    private readonly notes?: SignInNotes,
  ) {}

  /** What was found out about bearers is found out again: something that it rests on has changed. */
  forget(): void {
    this.#known.clear();
    this.#refused.clear();
    this.#turn += 1;
  }

  /** Whether anything may be remembered here, or be on its way to be, of people of this organisation. */
  remembers(organisationId: string): boolean {
    const denied = this.#deniedUntil > this.clock.now().getTime() / 1_000;
    return denied || this.#underWay > 0 || this.#letInto.has(organisationId);
  }

  /** Throws UNAUTHENTICATED, or `SignInUnavailable` where it cannot be told at the moment. */
  async authenticate(
    authorization: string | undefined,
    address: string | null = null,
  ): Promise<Authenticated> {
    if (authorization === undefined || authorization === '') return ANYONE;
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw this.#refuse(new SignInRefused('NOT_A_TOKEN'), address);
    const hash = createHash('sha256').update(token).digest('base64');
    const now = this.clock.now().getTime() / 1_000;
    const known = this.#known.get(hash);
    if (known && known.until > now) return known;
    if ((this.#refused.get(hash) ?? 0) > now) throw new SignInRefused('REFUSED_BEFORE');
    const turn = this.#turn;
    this.#underWay += 1;
    const outcome = await this.#find(token).catch((problem: unknown) => ({ problem }));
    this.#underWay -= 1;
    if ('access' in outcome) this.#letInto.add(outcome.access.organisationId ?? '');
    // What was read may be from before the change that called for forgetting.
    if (turn !== this.#turn) return this.authenticate(authorization, address);
    if ('problem' in outcome) {
      if (!(outcome.problem instanceof DomainError)) throw outcome.problem;
      this.#refused.set(hash, now + REFUSED_SECONDS);
      // Whoever was sent away may be let in the next moment.
      if (outcome.problem instanceof SignInRefused && outcome.problem.why === 'NO_ACCESS')
        this.#deniedUntil = now + REFUSED_SECONDS;
      throw this.#refuse(outcome.problem, address);
    }
    const { claims, access, until } = outcome;
    this.notes?.accepted(hash, claims, access, address);
    const expiresAt = Math.min(claims.expiresAt, until ?? claims.expiresAt);
    const entry = { access, expiresAt, until: Math.min(expiresAt, now + FRESH_SECONDS) };
    this.#known.set(hash, entry);
    return entry;
  }

  async #find(token: string): Promise<Found> {
    for (const verifier of this.verifiers) {
      const claims = await verifier.verify(token);
      if (claims === undefined) continue;
      const standing = await this.people.accessOf(claims);
      if (standing === undefined) throw new SignInRefused('NO_ACCESS', claims);
      return { claims, ...standing };
    }
    throw new SignInRefused('UNKNOWN_ISSUER');
  }

  #refuse(problem: DomainError, address: string | null): DomainError {
    this.notes?.refused(problem, address);
    return problem;
  }
}

interface Found extends Standing {
  readonly claims: Claims;
}
