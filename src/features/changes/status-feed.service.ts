import { decodeCursor, encodeCursor } from '../../changes/cursor';
import { Feed } from '../../changes/feed';
import type { LogEntry } from '../../changes/log-entry';
import type { StreamTail } from '../../changes/stream-tail';
import type { Tailer } from '../../changes/tailer';
import type { Tenants } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { notFound } from '../../domain/errors';
import type { Feeds } from '../../graphql/request-context';
import { mayReadWorkInProgress } from '../../domain/policy';

type Message = { readonly __typename: string; readonly cursor: string };

/** Opens live feeds of an organisation's status changes. */
export class StatusFeedService implements Feeds {
  constructor(
    private readonly tailer: Tailer,
    private readonly tenants: Tenants,
  ) {}

  async statuses(access: Access, slug: string, after: string | null | undefined): Promise<Feed<Message>> {
    const organisationId = await this.tenants.idOf(slug);
    const foreign = access.organisationId !== null && access.organisationId !== organisationId;
    if (organisationId === undefined || foreign) throw notFound('organisation', 'organisation');
    const tail = await this.tailer.follow(organisationId);
    try {
      await tail.catchUp();
      const start = await this.#start(tail, after);
      return new Feed<Message>({
        tail,
        ...start,
        message: (entry) => this.#message(access, entry),
        onEnd: () => this.tailer.release(tail),
      });
    } catch (problem) {
      this.tailer.release(tail);
      throw problem;
    }
  }

  async #start(
    tail: StreamTail,
    after: string | null | undefined,
  ): Promise<{ after: number; opening: Message[] }> {
    const [stream] = await this.tailer.log.heads([tail.organisationId]);
    const { epoch, head, floor } = stream ?? { epoch: tail.epoch, head: tail.head, floor: 0 };
    const at = (sequence: number): string =>
      encodeCursor({ organisationId: tail.organisationId, epoch, sequence });
    const ready = (sequence: number): Message => ({ __typename: 'FeedReady', cursor: at(sequence) });
    if (after === null || after === undefined) return { after: head, opening: [ready(head)] };
    const position = decodeCursor(after);
    const refused =
      position?.organisationId !== tail.organisationId
        ? 'This is not a cursor of this log.'
        : position.epoch !== epoch
          ? 'The log was restored from a backup since.'
          : position.sequence < floor
            ? 'The cursor is older than what the log still holds.'
            : position.sequence > head
              ? 'The cursor is ahead of the log.'
              : undefined;
    if (position && refused === undefined)
      return { after: position.sequence, opening: [ready(position.sequence)] };
    const resync = { __typename: 'ResyncRequired', cursor: at(head), explanation: refused };
    return { after: head, opening: [ready(head), resync] };
  }

  /** Computed statuses are read as at the latest publication by those who see published rounds only: none is news. */
  async #isPublic(entry: LogEntry): Promise<boolean> {
    return entry.kind !== 'StatusComputed' && (await this.tailer.log.isPublished(entry));
  }

  async #message(access: Access, entry: LogEntry): Promise<Message | undefined> {
    if (entry.axis === null) return undefined;
    if (!mayReadWorkInProgress(access) && !(await this.#isPublic(entry))) return undefined;
    return { __typename: 'StatusChange', ...entry, cursor: encodeCursor(entry) };
  }
}
