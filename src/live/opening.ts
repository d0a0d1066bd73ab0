import { decodeCursor, encodeCursor, type Position } from '../changes/cursor';
import { endOfLog } from '../changes/end-of-log.repository';
import type { StreamTail } from '../changes/stream-tail';
import type { RequestContext } from '../graphql/request-context';
import type { FeedMessage } from './feed-plan';

/** The first messages of a feed know the organisation whose snapshot they carry; null where there is none. */
interface OpeningMessage extends FeedMessage {
  readonly organisationId: string | null;
  readonly explanation?: string;
}

/** Where a cursor resumes, or why it cannot be resumed from. */
export type Resumption = { readonly position: Position } | { readonly refused: string };

/** To be asked of a tail that knows all there is: a cursor may come from a server that has read further. */
export function readCursor(tail: StreamTail, cursor: string): Resumption {
  const position = decodeCursor(cursor);
  if (position?.organisationId !== tail.organisationId) return refused('This is not a cursor of this log.');
  if (position.epoch !== tail.epoch) return refused(RESTORED);
  if (position.sequence > tail.head) return refused('The cursor is ahead of the log.');
  if (position.sequence < tail.floor) return refused(TOO_OLD);
  return { position };
}

export const TOO_OLD = 'The cursor is older than what can be resumed from.';
export const SIGHT_MOVED =
  'A round was published or reopened, or a figure hidden: what can be seen has changed.';
export const RESTORED = 'The log was restored from a backup since.';

const refused = (why: string): Resumption => ({ refused: why });

/** A feed that resumes brings no snapshot: whoever resumes has the state up to the cursor. */
export const readyAt = (cursor: string): OpeningMessage => ({
  __typename: 'FeedReady',
  cursor,
  organisationId: null,
});

export const checkpointAt = (position: Position): FeedMessage => ({
  __typename: 'FeedCheckpoint',
  cursor: encodeCursor(position),
});

/** What a feed starts with at the end of the log, read in one moment with the snapshot that they carry. */
export async function openingMessages(
  { reader }: RequestContext,
  organisationId: string,
  explanation: string | undefined,
): Promise<{ position: Position; messages: readonly OpeningMessage[] }> {
  const position = await reader.one(endOfLog, organisationId);
  if (!position) throw new Error(`Organisation ${organisationId} has no stream`);
  const cursor = encodeCursor(position);
  const opening = { cursor, organisationId };
  if (explanation === undefined) return { position, messages: [{ ...opening, __typename: 'FeedReady' }] };
  return { position, messages: [{ ...opening, __typename: 'ResyncRequired', explanation }] };
}
