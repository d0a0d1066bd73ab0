import type { Access } from '../../src/domain/access';
import { World } from '../support/world';
import { Writers, type Written } from '../support/writers';

let world: World;
let writers: Writers;
const access: Record<string, Access> = {};
const SLUGS = ['leicester', 'leicestershire'];

beforeAll(async () => {
  world = await World.open('empty');
  for (const slug of SLUGS) {
    await world.seed(slug);
    access[slug] = await world.accessOf(`admin@${slug}`);
  }
  writers = await Writers.open(world.databaseUrl, 16);
});
afterAll(async () => {
  await writers.close();
  await world.close();
});

const logs = () =>
  world.sql(`SELECT o.slug, s.head::int, count(c.sequence)::int AS entries, max(c.sequence)::int AS last,
      min(c.sequence)::int AS first
    FROM organisation o JOIN stream s ON s.organisation_id = o.id JOIN change c ON c.organisation_id = o.id
    GROUP BY 1, 2 ORDER BY 1`);

const person = (slug: string): Access => {
  const found = access[slug];
  if (!found) throw new Error(`Nobody at ${slug}`);
  return found;
};

test('N5: 16 writers on 2 logs, half of them rolled back: at no time does a number lack or the head differ', async () => {
  let writing = true;
  const work = Promise.all(
    Array.from({ length: 16 }, (_, index) => {
      const slug = SLUGS[index % 2] ?? '';
      return writers
        .write(person(slug), slug, index + 1, 20)
        .then((written): [string, Written[]] => [slug, written]);
    }),
  ).finally(() => (writing = false));

  // Whoever looks in between sees a whole beginning of each log: numbers follow the order of commits.
  let looks = 0;
  while (writing) {
    for (const { head, entries, last, first } of await logs()) {
      expect([first, entries, last]).toEqual([1, head, head]);
    }
    looks += 1;
  }
  const written = await work;
  expect(looks).toBeGreaterThan(1);

  for (const slug of SLUGS) {
    const ranges = written.filter(([at]) => at === slug).flatMap(([, list]) => list);
    const numbers = ranges.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    // The first entry is the founding.
    const expected = Array.from({ length: numbers.length }, (_, index) => index + 2);
    expect(numbers.sort((a, b) => a - b)).toEqual(expected);
    const log = (await logs()).find((row) => row.slug === slug);
    expect(log).toMatchObject({ head: numbers.length + 1, entries: numbers.length + 1 });
  }
  for (const [, list] of written) {
    const inOrder = list.every(({ first }, index) => first > (list[index - 1]?.last ?? 0));
    expect(inOrder).toBe(true);
  }
});

test('N1: what was rolled back left nothing, and every division that is there is in the log', async () => {
  const [counts] = await world.sql(`SELECT (SELECT count(*)::int FROM division) AS rows,
    (SELECT count(*)::int FROM change WHERE kind = 'DivisionAdded') AS entries,
    (SELECT count(*)::int FROM row_image WHERE table_name = 'division') AS images,
    (SELECT count(*)::int FROM division WHERE code = 'orphan') AS orphans,
    (SELECT count(*)::int FROM command WHERE last_sequence IS NULL) AS unfinished`);
  expect(counts).toEqual({
    rows: counts.rows,
    entries: counts.rows,
    images: counts.rows,
    orphans: 0,
    unfinished: 0,
  });
});

const PAGE = `query($after: Cursor, $first: Int!) { changes(organisation: "leicester", first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor node { cursor sequence to } } } }`;

test('the log is read forwards in pages, without gap or repeat, while others write on', async () => {
  const caller = world.as('contributor@leicester');
  const sequences: number[] = [];
  for (let after: string | null = null, more = true, page = 1; more; page += 1) {
    const { changes } = await caller.ask(PAGE, { after, first: 7 });
    expect(changes.pageInfo.hasPreviousPage).toBe(after !== null);
    for (const { cursor, node } of changes.edges) {
      expect(cursor).toBe(node.cursor);
      sequences.push(node.sequence);
    }
    if (page === 3) await writers.write(person('leicester'), 'leicester', 99, 10);
    after = changes.pageInfo.endCursor;
    more = changes.pageInfo.hasNextPage;
  }
  const { changes } = await caller.ask(PAGE, { first: 0 });
  expect(sequences).toEqual(Array.from({ length: changes.totalCount }, (_, index) => index + 1));
});

test('cursors of the log, of a mutation and of the feed are the same', async () => {
  const council = await world.seed('leicester');
  await council.ambition({ reference: 'ASC1' });
  const feed = `subscription($after: Cursor) { statusChanged(organisation: "leicester", after: $after) { __typename
    ... on FeedReady { cursor } ... on StatusChange { cursor to } } }`;
  const last = async () => {
    const { changes } = await world
      .as('lead@leicester')
      .ask('{ changes(organisation: "leicester", first: 500) { nodes { cursor } } }');
    return changes.nodes.at(-1).cursor as string;
  };
  const before = await last();
  const watcher = world.watch(feed, {}, 'lead@leicester');
  expect(await watcher.until(1)).toEqual([
    {
      data: { statusChanged: { __typename: 'FeedReady', cursor: before } },
      extensions: { cursor: before, feed: 'ready' },
    },
  ]);
  const status = {
    organisation: 'leicester',
    reference: 'ASC1',
    period: '2025-26 Q3',
    status: 'ON_TARGET',
    reason: 'R',
  };
  const { change } = await world.as('lead@leicester').change('publishAmbitionStatus', status);
  const [, told] = (await watcher.until(2)) as { data: { statusChanged: object } }[];
  expect(told?.data.statusChanged).toEqual({
    __typename: 'StatusChange',
    cursor: change.cursor,
    to: 'ON_TARGET',
  });
  expect(await last()).toBe(change.cursor);
  await watcher.close();

  // From a cursor of the log the feed goes on: what was read up to there is not told again.
  const resumed = world.watch(feed, { after: before }, 'lead@leicester');
  const [ready, again] = (await resumed.until(2)) as { data: { statusChanged: object } }[];
  expect(ready?.data.statusChanged).toEqual({ __typename: 'FeedReady', cursor: before });
  expect(again).toEqual(told);
  await resumed.close();
});
