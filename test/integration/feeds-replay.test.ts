import type { Access } from '../../src/domain/access';
import { FEEDS, numberOf, type Feed, type FeedWatcher, type Following } from '../support/feed-watcher';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
const QUARTERS = [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `${year}-${year - 1999} Q${quarter}`),
);
/** More than what a server keeps at hand of a log. */
const ENTRIES = 1_500;

let world: World;
let council: Seeder;
let live: Record<Feed, FeedWatcher>;
let start: string;

const follow = (feed: Feed, following: Following = {}): Promise<FeedWatcher> =>
  world.follow(feed, { persona: 'lead@leicester', ...following }).open();
const head = (): Promise<number> => world.head(organisation);

/** One round of work: every reading of every measure revised, a status published, an action noted on. */
async function work(lead: Access, measures: readonly string[], action: string, turn: number): Promise<void> {
  const { readings, statuses, actionProgress } = world.app.services;
  const basis = 'IN_PERIOD' as const;
  await readings.recordReadings(lead, {
    organisation,
    readings: measures.flatMap((measure, index) =>
      QUARTERS.map((period) => ({
        measure,
        period,
        basis,
        value: String(20 + ((turn * 7 + index * 3) % 60)),
      })),
    ),
  });
  const status = turn % 2 === 0 ? 'ON_TARGET' : 'OFF_TRAJECTORY';
  const published = {
    organisation,
    reference: 'HOMES',
    period: '2025-26 Q4',
    status,
    reason: `turn ${turn}`,
  } as const;
  await statuses.publish(lead, published);
  await actionProgress.noteAction(lead, { organisation, action, note: `turn ${turn}` });
}

/** Goes on until the log has grown by so many entries. */
let goOn: (entries: number) => Promise<void>;

beforeAll(async () => {
  world = await World.open('empty', undefined, { CHECKPOINT_SECONDS: '1' });
  council = await world.seed(organisation);
  await council.postOf('lead');
  const measures: string[] = [];
  for (const [reference, theme] of Object.entries({ HOMES: 'Homes', HEALTH: 'Health' })) {
    const measure = await council.measure({ ambition: await council.ambition({ reference, theme }) });
    await council.baseline({ measure, period: '2020-21 Q4', value: '40' });
    await council.target({ measure });
    measures.push(measure);
  }
  const action = await council.action();
  const lead = await world.accessOf('lead@leicester');
  let turn = 0;
  goOn = async (entries) => {
    const enough = (await head()) + entries;
    while ((await head()) < enough) await work(lead, measures, action, (turn += 1));
  };
  const watchers = await Promise.all(FEEDS.map((feed) => follow(feed)));
  live = Object.fromEntries(watchers.map((watcher) => [watcher.feed, watcher])) as never;
  start = live.changes.cursor;
  await goOn(ENTRIES);
  for (const feed of FEEDS) await live[feed].upTo(await head(), 30_000);
}, 120_000);
afterAll(() => world.close());

const TOLD_ONE_BY_ONE = FEEDS.filter((feed) => feed !== 'summaryChanged');

test.each(TOLD_ONE_BY_ONE)(
  'N5: %s replays what it told live, by those who asked the same and by others',
  async (feed) => {
    const last = await head();
    expect(live[feed].changes.length).toBeGreaterThan(20);
    for (const following of [{}, { literal: '{}' }]) {
      const late = await follow(feed, { ...following, after: start });
      expect(await late.upTo(last, 30_000)).toEqual(live[feed].changes);
      expect(late.told[0]?.data).toEqual({ __typename: 'FeedReady', cursor: start, organisation: null });
      expect(late.types).not.toContain('ResyncRequired');
      await late.close();
    }
  },
);

test('the whole log was told, in its order and as the query gives it', async () => {
  const found: unknown[] = [];
  for (let after: string | null = start, more = true; more;) {
    const { changes } = await world.as('lead@leicester').ask(
      `query($after: Cursor) { changes(organisation: "leicester", first: 500, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { sequence cursor kind from to reason at } } }`,
      { after },
    );
    found.push(...changes.nodes);
    after = changes.pageInfo.endCursor;
    more = changes.pageInfo.hasNextPage;
  }
  expect(found.length).toBeGreaterThanOrEqual(ENTRIES);
  expect(live.changes.changes).toMatchObject(found);
  expect(live.changes.changes).toHaveLength(found.length);
});

test('from any place: far back, near the end, at the end', async () => {
  const { changes } = live.changes;
  const last = await head();
  for (const behind of [changes.length, 1_400, 1_001, 1_000, 999, 500, 65, 64, 63, 1, 0]) {
    const at = changes.length - behind;
    const late = await follow('changes', { after: at === 0 ? start : changes[at - 1].cursor });
    expect(await late.upTo(last, 30_000)).toEqual(changes.slice(at));
    await late.close();
  }
});

test('who breaks off again and again has the whole in the end, each change once', async () => {
  const { changes } = live.changes;
  const last = await head();
  const told: unknown[] = [];
  for (let after = start; numberOf(after) < last;) {
    const watcher = await follow('changes', { after });
    await watcher.when(() => numberOf(watcher.cursor) >= Math.min(last, numberOf(after) + 150));
    await watcher.close();
    told.push(...watcher.changes);
    after = watcher.cursor;
  }
  expect(told).toEqual(changes);
});

test('a filter cuts a replay as it cut the live feed', async () => {
  const last = await head();
  const fits = ({ kind }: { kind: string }): boolean => kind === 'StatusPublished';
  const filter = { theme: ['Homes'], kinds: ['StatusPublished', 'ActionNoted'] };
  const late = await follow('changes', { filter, after: start });
  expect(await late.upTo(last, 30_000)).toEqual(live.changes.changes.filter(fits));
  const none = await follow('statusChanged', { filter: { status: ['CANCELLED'] }, after: start });
  expect(await none.upTo(last, 30_000)).toEqual([]);
  expect(none.types).toEqual(['FeedReady', 'FeedCheckpoint']);
});

test('counts that were missed are told as they are now', async () => {
  const late = await follow('summaryChanged', { after: start });
  const changes = await late.upTo(await head(), 30_000);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.length).toBeLessThan(ENTRIES / 20);
  expect(changes.at(-1).summary).toEqual(live.summaryChanged.changes.at(-1).summary);
});

test('a replay that others write into goes over into the live feed without a seam', async () => {
  const late = TOLD_ONE_BY_ONE.flatMap((feed) =>
    [{}, { literal: '{ }' }].map((following) => follow(feed, { ...following, after: start })),
  );
  await goOn(300);
  const last = await head();
  for (const watcher of await Promise.all(late)) {
    const changes = await live[watcher.feed].upTo(last, 30_000);
    expect(await watcher.upTo(last, 30_000)).toEqual(changes);
    expect(numberOf(watcher.cursor)).toBe(last);
  }
});
