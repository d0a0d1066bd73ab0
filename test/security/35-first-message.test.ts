import { FeedCouncil } from '../support/feed-council';
import { numberOf, type FeedWatcher } from '../support/feed-watcher';

jest.setTimeout(60_000);

const TRIES = 60;
const TOGETHER = 6;

let council: FeedCouncil;
beforeAll(async () => {
  council = await FeedCouncil.open();
});
afterAll(() => council.world.close());

type Log = readonly { readonly number: number; readonly reason: string }[];

const logged = (): Promise<Log> =>
  council.world.sql(`SELECT sequence::int AS number, reason FROM change WHERE kind = 'StatusPublished'
    ORDER BY sequence`);

/** Writes until told to stop. */
function writing(): () => Promise<void> {
  let going = true;
  const work = (async () => {
    for (let turn = 0; going; turn++)
      await council.publish('HOMES', turn % 2 ? 'ON_TARGET' : 'OFF_TRAJECTORY', `turn ${turn}`);
  })();
  return async () => {
    going = false;
    await work;
  };
}

const SNAPSHOT = 'ambitions { nodes { reference published { reason } } }';

const reasonIn = ({ told }: FeedWatcher): string | undefined =>
  told[0]?.data.organisation.ambitions.nodes.find(
    ({ reference }: { reference: string }) => reference === 'HOMES',
  ).published?.reason;

describe('35: the first message', () => {
  it('brings the state and its place in the log, and what follows begins right there, while others write', async () => {
    const stop = writing();
    const watchers: FeedWatcher[] = [];
    for (let tries = 0; tries < TRIES; tries += TOGETHER) {
      const opening = Array.from({ length: TOGETHER }, () =>
        council.follow('statusChanged', { snapshot: SNAPSHOT, change: 'StatusChange { reason }' }),
      );
      watchers.push(...(await Promise.all(opening)));
    }
    await stop();
    const log = await logged();
    const last = log.at(-1)?.number ?? 0;
    const places = new Set<number>();
    for (const watcher of watchers) {
      await watcher.upTo(last);
      const place = numberOf(watcher.told[0]?.cursor ?? '');
      places.add(place);
      expect(watcher.types[0]).toBe('FeedReady');
      expect(reasonIn(watcher)).toBe(log.findLast(({ number }) => number <= place)?.reason);
      expect(watcher.changes.map(({ reason }) => reason)).toEqual(
        log.filter(({ number }) => number > place).map(({ reason }) => reason),
      );
    }
    expect(watchers).toHaveLength(TRIES);
    expect(places.size).toBeGreaterThan(TRIES / TOGETHER / 2);
  });

  it('after the cursor of a change that somebody has made themselves, it is never told again and all else is', async () => {
    for (let turn = 0; turn < 10; turn++) {
      const own = `own ${turn}`;
      const change = (await council.publish('HEALTH', 'ON_TARGET', own)) as { change: { cursor: string } };
      const others = Promise.all([1, 2, 3].map((n) => council.publish('HOMES', 'ON_TARGET', `${own}.${n}`)));
      const watcher = await council.follow('statusChanged', { after: change.change.cursor });
      await others;
      await watcher.until(3);
      expect(watcher.changes.map(({ reason }) => reason).sort()).toEqual([1, 2, 3].map((n) => `${own}.${n}`));
    }
  });
});
