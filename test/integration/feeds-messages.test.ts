import { inputFor, whoMay } from '../support/every-mutation';
import { FEEDS, numberOf, type Feed, type FeedWatcher } from '../support/feed-watcher';
import { mutationNames } from '../support/mutation-document';
import { World } from '../support/world';

let world: World;
let watchers: Record<Feed, FeedWatcher>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows as they are stored
let log: any[];

const LOG = `SELECT c.*, c.sequence::int AS number, w.post, c.fields #>> '{cause,to}' AS cause, c.fields #>> '{reading,to}' AS reading
  FROM change c JOIN organisation o ON o.id = c.organisation_id LEFT JOIN owner w ON w.id = c.actor_owner_id
  WHERE o.slug = 'leicester' AND c.sequence > $1 ORDER BY c.sequence`;

/** Everything that can be done is done once while all five feeds are followed. */
beforeAll(async () => {
  world = await World.open('empty');
  const council = await world.seed('leicester');
  await council.postOf('lead');
  await council.postOf('admin');
  const persona = 'lead@leicester';
  const all = FEEDS.map((feed) => world.follow(feed, { persona, snapshot: 'slug name' }).open());
  watchers = Object.fromEntries((await Promise.all(all)).map((watcher) => [watcher.feed, watcher])) as never;
  for (const mutation of mutationNames()) {
    const input = await inputFor(mutation, council);
    await world.as(`${whoMay(mutation)}@leicester`).change(mutation, input);
  }
  const measure = await council.measure({ decimalPlaces: 1 });
  for (const period of ['2024-25 Q4', '2025-26 Q4']) await council.reading({ measure, period, value: '40' });
  await council.baseline({ measure, period: '2024-25 Q4', value: '40' });
  await council.target({ measure });
  await council.reading({ measure, period: '2025-26 Q4', value: '75' });
  log = await world.sql(LOG, [numberOf(watchers.changes.told[0]?.cursor ?? '')]);
  await watchers.changes.until(log.length);
  const statuses = log.filter(({ axis }) => axis !== null);
  await watchers.statusChanged.until(statuses.length);
  await watchers.readingRecorded.until(log.filter(({ kind }) => kind.startsWith('Reading')).length);
  await watchers.actionChanged.until(log.filter(({ subject_type: type }) => type === 'Action').length);
}, 120_000);
afterAll(() => world.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows as they are stored
type Row = any;

const atOf = ({ at }: Row): string => at.toISOString();
const actorOf = ({ post }: Row): object | null => post && { post };
const periodOf = ({ period }: Row): object | null => period && { label: period };
/** Who has access is shown to administrators only, and the one who follows here is none. */
const UNSEEN: ReadonlySet<string> = new Set(['Membership', 'ServiceToken']);
const subjectOf = ({ subject_type: type, subject_id: id }: Row): object | null =>
  UNSEEN.has(type) ? null : { __typename: type, id };
const told = (row: Row): object => ({
  at: atOf(row),
  kind: row.kind,
  reason: row.reason,
  actor: actorOf(row),
});
const moved = ({ from_value: from, to_value: to }: Row): object => ({ from, to });

test.each(FEEDS)('%s opens with the graph and a cursor, and with nothing else', (feed) => {
  const [first] = watchers[feed].told;
  expect(first?.data).toEqual({
    __typename: 'FeedReady',
    cursor: first?.cursor,
    organisation: { slug: 'leicester', name: 'Council of leicester' },
  });
  expect(watchers[feed].watcher.messages[0].extensions).toEqual({ cursor: first?.cursor, feed: 'ready' });
  expect(watchers[feed].types.filter((type) => type === 'FeedReady')).toHaveLength(1);
});

test.each(FEEDS)('N5: %s tells in the order of the log, each entry at most once', (feed) => {
  const { told } = watchers[feed];
  for (const { data, cursor } of told) expect(data.cursor).toBe(cursor);
  const numbers = told.map(({ cursor }) => numberOf(cursor));
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  const beside = watchers[feed].watcher.messages.slice(1).map(({ extensions }) => extensions.feed);
  expect(beside.every((kind) => kind === undefined || kind === 'checkpoint')).toBe(true);
});

test('the feed of changes tells every entry of the log, with everything that it holds', () => {
  expect(watchers.changes.changes).toHaveLength(log.length);
  for (const [index, row] of log.entries()) {
    const change = watchers.changes.changes[index];
    expect(change).toMatchObject({ ...told(row), ...moved(row), sequence: row.number });
    expect(change).toMatchObject({ axis: row.axis, afterLock: row.after_lock, period: periodOf(row) });
    expect(change).toMatchObject({ fields: row.fields, subject: subjectOf(row) });
    expect(numberOf(change.cursor)).toBe(row.number);
  }
});

test('the feed of statuses tells what moved on any of the four axes, computed or said', () => {
  const expected = log.filter(({ axis }) => axis !== null);
  expect(new Set(expected.map(({ axis }) => axis))).toEqual(
    new Set(['PLAN', 'TRAJECTORY', 'ACTION', 'RECOMMENDATION']),
  );
  expect(expected.map(({ kind }) => kind)).toContain('StatusComputed');
  const found = watchers.statusChanged.changes;
  expect(found.map(({ cursor }) => numberOf(cursor))).toEqual(expected.map(({ number }) => number));
  for (const [index, row] of expected.entries()) {
    expect(found[index]).toMatchObject({ ...told(row), ...moved(row), axis: row.axis, cause: row.cause });
    expect(found[index]).toMatchObject({ afterLock: row.after_lock, period: periodOf(row) });
    expect(found[index].subject).toEqual(subjectOf(row));
  }
});

test('a computed status names its cause, and one that somebody gave has none', () => {
  for (const { kind, cause, actor } of watchers.statusChanged.changes) {
    expect({ kind, caused: cause !== null }).toEqual({ kind, caused: kind === 'StatusComputed' });
    if (kind !== 'StatusComputed') expect(actor).not.toBeNull();
  }
});

test('the feed of actions tells whatever happens to one', () => {
  const expected = log.filter(({ subject_type: type }) => type === 'Action');
  const kinds = ['ActionAdded', 'ActionUpdated', 'ActionLinked', 'ActionUnlinked', 'ActionNoted'];
  const more = ['ActionStatusChanged', 'ActionDueDateMoved', 'ActionSuperseded', 'EvidenceAdded'];
  expect(new Set(expected.map(({ kind }) => kind))).toEqual(new Set([...kinds, ...more]));
  const found = watchers.actionChanged.changes;
  expect(found.map(({ cursor }) => numberOf(cursor))).toEqual(expected.map(({ number }) => number));
  for (const [index, row] of expected.entries()) {
    expect(found[index]).toMatchObject({ ...told(row), ...moved(row), action: { id: row.subject_id } });
    expect(found[index].action.reference).toEqual(expect.any(String));
  }
});

test('the feed of readings tells what was recorded and what was revised, with the figure', async () => {
  const expected = log.filter(({ kind }) => kind.startsWith('Reading'));
  expect(new Set(expected.map(({ kind }) => kind))).toEqual(new Set(['ReadingRecorded', 'ReadingRevised']));
  const found = watchers.readingRecorded.changes;
  expect(found.map(({ cursor }) => numberOf(cursor))).toEqual(expected.map(({ number }) => number));
  for (const [index, row] of expected.entries()) {
    const [{ value }] = await world.sql('SELECT value::text FROM reading WHERE id = $1', [row.reading]);
    expect(found[index]).toMatchObject({ ...told(row), afterLock: row.after_lock, period: periodOf(row) });
    expect(found[index]).toMatchObject({ measure: { id: row.subject_id } });
    expect(found[index].reading).toEqual({
      id: row.reading,
      value: Number(value),
      display: expect.stringContaining(String(Number(value))),
      symbol: null,
    });
  }
});

test('the feed of counts tells the counts of now, and which change it was', async () => {
  const summary = `summary { trajectory { status count } computed { status count } areas { status count }
    recommendations { status count } actions { status count } }`;
  const now = async () =>
    (await world.as('lead@leicester').ask(`{ organisation(slug: "leicester") { ${summary} } }`)).organisation
      .summary;
  const expected = await now();
  const watcher = watchers.summaryChanged;
  await watcher.when(() => JSON.stringify(watcher.changes.at(-1)?.summary) === JSON.stringify(expected));
  for (const { cursor, at, kind } of watcher.changes) {
    const row = log.find(({ number }) => number === numberOf(cursor));
    expect({ kind, at }).toEqual({ kind: row.kind, at: atOf(row) });
  }
});
