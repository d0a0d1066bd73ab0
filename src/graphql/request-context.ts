import type { Access } from '../domain/access';
import type { AuditTrail } from '../domain/audit';
import type { FeedDefinition, FeedPlan } from '../live/feed-plan';
import type { Reader } from '../persistence/reader';
import type { Moments } from './moments';
import type { SeenFigures } from './seen-figures';

/** What somebody asks to follow. */
export interface FeedRequest {
  /** Slug of the organisation. */
  readonly organisation: string;
  readonly after?: string | null;
  readonly filter?: object | null;
}

/** The live feeds that a subscription can open. */
export interface Feeds {
  /** Validates and authorises. */
  plan(
    context: Pick<RequestContext, 'access' | 'reader'>,
    definition: FeedDefinition,
    request: FeedRequest,
  ): Promise<FeedPlan>;
}

/** What every resolver is given. */
export interface RequestContext {
  /** Who asks. */
  readonly access: Access;
  readonly reader: Reader;
  readonly feeds: Feeds;
  /** The moments that the request reads as at. */
  readonly moments: Moments<RequestContext>;
  /** When it was asked, by the injected clock; or the moment that is read as at (N8). */
  readonly now: Date;
  /** The day of the request by the injected clock, or of the moment that is read as at (N8), as YYYY-MM-DD. */
  readonly today: string;
  /** Where the request came from, as far as trusted proxies say; null for what no request stands behind. */
  readonly address: string | null;
  readonly audit: AuditTrail;
  /** Seconds since 1970 at which the caller's access ends; null for the public, and where it is not known. */
  readonly expiresAt: number | null;
  /** What was shown of figures without hiding any. */
  readonly seen: SeenFigures;
}
