import { Feed } from '../../src/changes/feed';
import type { LogEntry } from '../../src/changes/log-entry';

const entry = (sequence: number): LogEntry => ({ sequence }) as LogEntry;

/** A log that breaks when it is told to, with nothing after its last entry. */
function logOf(entries: readonly LogEntry[]) {
  const faults = { reads: 0, messages: 0 };
  let cancelled = 0;
  return {
    faults,
    cancelled: () => cancelled,
    after: async (sequence: number): Promise<readonly LogEntry[]> => {
      if (faults.reads-- > 0) throw new Error('The database is away');
      return entries.filter((found) => found.sequence > sequence);
    },
    growth: () => {
      let wake: () => void = () => undefined;
      const grown = new Promise<void>((resolve) => (wake = resolve));
      return {
        grown,
        cancel: () => {
          cancelled += 1;
          wake();
        },
      };
    },
  };
}

const feedOver = (log: ReturnType<typeof logOf>, ended: () => void = () => undefined): Feed<number> =>
  new Feed<number>({
    tail: log,
    after: 0,
    opening: [-1],
    message: async ({ sequence }) => {
      if (log.faults.messages-- > 0) throw new Error('The database is away');
      return sequence % 2 === 0 ? undefined : sequence;
    },
    onEnd: ended,
  });

describe('a feed', () => {
  it('gives its opening first, then what is for this follower, in order', async () => {
    const feed = feedOver(logOf([1, 2, 3, 4, 5].map(entry)));
    const got = [await feed.next(), await feed.next(), await feed.next(), await feed.next()];
    expect(got.map(({ value }): unknown => value)).toEqual([-1, 1, 3, 5]);
  });

  it('N5: goes on from the same place when the database was away, while reading or while making a message', async () => {
    const log = logOf([1, 2, 3].map(entry));
    const feed = feedOver(log);
    await feed.next();
    log.faults.reads = 1;
    log.faults.messages = 1;
    expect([(await feed.next()).value, (await feed.next()).value]).toEqual([1, 3]);
  });

  it('ends at once while it waits, and lets go of the log exactly once', async () => {
    let ended = 0;
    const log = logOf([]);
    const feed = feedOver(log, () => (ended += 1));
    await feed.next();
    const waiting = feed.next();
    await new Promise((resolve) => setImmediate(resolve));
    await feed.return();
    await feed.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect([ended, log.cancelled()]).toEqual([1, 1]);
  });
});
