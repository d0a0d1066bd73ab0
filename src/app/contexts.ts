import type { Access } from '../domain/access';
import type { AuditTrail } from '../domain/audit';
import { dayOf, type Clock } from '../domain/clock';
import { mayReadWorkInProgress } from '../domain/policy';
import { Moments } from '../graphql/moments';
import type { Feeds, RequestContext } from '../graphql/request-context';
import { SeenFigures } from '../graphql/seen-figures';
import type { Reader, ReaderSource } from '../persistence/reader';

interface Means {
  readonly reads: ReaderSource;
  readonly feeds: Feeds;
  readonly clock: Clock;
  readonly audit: AuditTrail;
}

interface Asking {
  readonly access: Access;
  /** Seconds since 1970; left out where nothing ends the access, or it does not matter. */
  readonly expiresAt?: number | undefined;
  readonly address: string | null;
}

/** With a reader: over that one, whatever the mode. */
export type ContextFactory = (who: Asking, mode: 'snapshot' | 'latest', reader?: Reader) => RequestContext;

/** What the resolvers of one request are given. */
export const contextsFrom =
  ({ reads, feeds, clock, audit }: Means): ContextFactory =>
  ({ access, address, expiresAt = null }, mode, over) => {
    const publishedOnly = !mayReadWorkInProgress(access);
    const view = { organisationId: access.organisationId ?? undefined, publishedOnly };
    const reader = over ?? reads.reader(view, mode);
    const now = clock.now();
    const reading = { reader, now, today: dayOf(now), moments: new Moments<RequestContext>() };
    return { access, expiresAt, feeds, ...reading, address, audit, seen: new SeenFigures() };
  };
