import type { Access } from '../domain/access';
import type { Reader } from '../persistence/reader';

/** The live feeds that a subscription can open. */
export interface Feeds {
  statuses(
    access: Access,
    organisation: string,
    after: string | null | undefined,
  ): Promise<AsyncIterable<object>>;
}

/** What every resolver is given. */
export interface RequestContext {
  /** Who asks. */
  readonly access: Access;
  readonly reader: Reader;
  readonly feeds: Feeds;
  /** The day of the request by the injected clock (N8), as YYYY-MM-DD. */
  readonly today: string;
}
