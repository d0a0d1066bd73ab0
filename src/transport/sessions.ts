import { isDeepStrictEqual } from 'node:util';
import { CloseCode } from 'graphql-ws';
import type { Access } from '../domain/access';
import type { AuditTrail } from '../domain/audit';
import { DomainError } from '../domain/errors';
import { noteCutOff } from './note-cut-off';
import type { Authenticated } from './sign-in/authenticator';
import { TRY_AGAIN_LATER, type Session } from './session';

/** A socket that has not answered a ping by the next one is dead, whatever the network says. */
const PING_SECONDS = 12;

interface SessionsOptions {
  readonly authenticate: (authorization: string | undefined, address: string) => Promise<Authenticated>;
  readonly audit: AuditTrail;
  /** How long a socket may leave what it was given without taking any of it. */
  readonly slowSeconds: number;
}

/** All sockets of this server: how many there are for whom, which are alive, and who may stay. */
export class Sessions {
  readonly #all = new Map<Session, { readonly turn: number }>();
  readonly #perAddress = new Map<string, number>();
  readonly #perPerson = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #second = 0;

  constructor(private readonly options: SessionsOptions) {}

  start(): void {
    this.#timer = setInterval(() => this.#look(), 1_000).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  get all(): readonly Session[] {
    return [...this.#all.keys()];
  }

  countAt(address: string): number {
    return this.#perAddress.get(address) ?? 0;
  }

  add(session: Session): void {
    // Spread over the seconds, so that thousands of pings do not leave in one moment.
    this.#all.set(session, { turn: this.#all.size % PING_SECONDS });
    count(this.#perAddress, session.address, 1);
  }

  remove(session: Session): void {
    if (this.#all.delete(session)) count(this.#perAddress, session.address, -1);
  }

  /** Subscriptions that a person has on all their sockets here; the public is nobody in particular. */
  subscriptionsOf({ subject, organisationId }: Access): number {
    return subject === null ? 0 : (this.#perPerson.get(`${organisationId} ${subject}`) ?? 0);
  }

  countSubscription({ subject, organisationId }: Access, by: 1 | -1): void {
    if (subject !== null) count(this.#perPerson, `${organisationId} ${subject}`, by);
  }

  /** Closes everybody of an organisation whose token does not stand for the same any more. */
  async recheck(organisationId: string): Promise<void> {
    const theirs = this.all.filter(
      (session) => session.authenticated?.access.organisationId === organisationId,
    );
    await Promise.all(theirs.map((session) => this.#recheck(session)));
  }

  async #recheck(session: Session): Promise<void> {
    try {
      const authenticated = await this.options.authenticate(session.authorization, session.address);
      if (sameAccess(authenticated.access, session.authenticated?.access)) session.renew(authenticated);
      else this.#cutOff(session, 'Access has changed');
    } catch (problem) {
      if (problem instanceof DomainError) this.#cutOff(session, 'Access has ended');
      // Who cannot be checked is not trusted meanwhile.
      else session.tryLater();
    }
  }

  #cutOff(session: Session, reason: string): void {
    noteCutOff(this.options.audit, session, reason);
    session.close(CloseCode.Forbidden, reason);
  }

  #look(): void {
    this.#second = (this.#second + 1) % PING_SECONDS;
    const now = performance.now();
    for (const [session, { turn }] of this.#all) {
      if (session.stalledFor(now) > this.options.slowSeconds * 1_000) {
        session.close(TRY_AGAIN_LATER, 'Too slow');
      } else if (turn === this.#second) ping(session);
    }
  }
}

/** The answer of who is not listened to, or has much to read first, may come late: how slow they may be is another rule. */
function ping(session: Session): void {
  if (session.closed || session.meter.held || session.behind) return;
  if (!session.alive) return session.socket.terminate();
  session.alive = false;
  session.socket.ping();
}

function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

const sameAccess = (one: Access, other: Access | undefined): boolean =>
  other !== undefined &&
  one.organisationId === other.organisationId &&
  one.role === other.role &&
  one.subject === other.subject &&
  one.ownerId === other.ownerId &&
  isDeepStrictEqual(one.divisions, other.divisions) &&
  isDeepStrictEqual(one.scopes, other.scopes);
