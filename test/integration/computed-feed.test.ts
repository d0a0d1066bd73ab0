import { judged, QUARTER, type Judged } from '../support/judged';
import type { Seeder } from '../support/seeder';
import type { Watcher } from '../support/watcher';
import { World } from '../support/world';

const PUBLISHED = '2025-26 Q3';

let world: World;
let council: Seeder;
let subject: Judged;
const open: Watcher[] = [];
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-08-15T12:00:00Z') });
  council = await world.seed('leicester');
  await (await council.round(PUBLISHED)).round(QUARTER);
  subject = await judged(council, { [PUBLISHED]: '58' });
  await (await council.lock(PUBLISHED)).publishRound(PUBLISHED);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((watcher) => watcher.close()));
});
afterAll(() => world.close());

const FEED = `subscription($slug: String!, $after: Cursor) { statusChanged(organisation: $slug, after: $after) {
  __typename ... on FeedReady { cursor } ... on ResyncRequired { cursor }
  ... on StatusChange { cursor kind cause axis from to reason afterLock period { label }
    subject { __typename ... on Ambition { reference } ... on Measure { id name } } } } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever came
type Json = any;

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const record = (period: string, value: string, more: object = {}): Promise<Json> =>
  lead().change('recordReading', {
    organisation,
    measure: subject.measure,
    period,
    basis: 'IN_PERIOD',
    value,
    ...more,
  });

/** A screen that follows, once its feed is open. */
async function follow(persona: string | undefined, after?: string): Promise<Watcher> {
  const watcher = world.watch(FEED, { slug: organisation, ...(after !== undefined && { after }) }, persona);
  open.push(watcher);
  await watcher.until(1);
  return watcher;
}

const messagesOf = (watcher: Watcher): Json[] => watcher.messages.map(({ data }) => data.statusChanged);

/** A change that everybody hears of: what comes after it has nothing more to wait for. */
let marks = 0;
async function mark(): Promise<string> {
  const reason = `Mark ${(marks += 1)}`;
  const status = {
    organisation,
    reference: subject.reference,
    period: PUBLISHED,
    status: 'DATA_NOT_AVAILABLE',
  };
  await lead().change('publishAmbitionStatus', { ...status, reason });
  return reason;
}

/** What a feed delivered up to a mark. */
async function heardUntil(watcher: Watcher, reason: string): Promise<Json[]> {
  await watcher.when(() => messagesOf(watcher).some((message) => message.reason === reason));
  return messagesOf(watcher);
}

/** As a publication does with those outside: it is all there, and none of it is told one by one. */
const sentToTheGraph = (watcher: Watcher): Promise<void> =>
  watcher.when(() => messagesOf(watcher).some(({ __typename }) => __typename === 'ResyncRequired'));

const kindsOf = (messages: Json[]): string[] => messages.map(({ kind, __typename }) => kind ?? __typename);

test('N5: a reading that moves statuses reaches those who work there, with cause, subject and why', async () => {
  const watcher = await follow('lead@leicester');
  await record(QUARTER, '49');
  await watcher.until(3);
  const { reference, measure } = subject;
  const reason =
    '49.0% for 2025-26 Q4 is worse than the baseline of 50.0% on 31 March 2025; 60.0% was expected by 31 March 2026 on ' +
    'the way to 70.0% by 31 March 2027.';
  const told = {
    __typename: 'StatusChange',
    kind: 'StatusComputed',
    cause: 'ReadingRecorded',
    axis: 'TRAJECTORY',
    from: 'ON_TARGET',
    to: 'OFF_TRAJECTORY',
    reason,
    afterLock: false,
    period: { label: QUARTER },
    cursor: expect.any(String),
  };
  expect(messagesOf(watcher)).toEqual([
    { __typename: 'FeedReady', cursor: expect.any(String) },
    { ...told, subject: { __typename: 'Measure', id: measure, name: `Measure of ${reference}` } },
    { ...told, subject: { __typename: 'Ambition', reference } },
  ]);
});

test('N5: what somebody publishes has no cause, and comes before what is computed because of it', async () => {
  const of = await judged(council, { [PUBLISHED]: '58' });
  await lead().change('closeAmbition', {
    organisation,
    ambition: of.ambition,
    closedOn: '2025-06-30',
    evidence: { title: 'E' },
  });
  const watcher = await follow('contributor@leicester');
  const status = { organisation, reference: of.reference, period: '2025-26 Q1', status: 'COMPLETE' };
  await lead().change('publishAmbitionStatus', status);
  // Its measure has no reading as early as that: that nothing can be said of it is no news.
  await watcher.until(3);
  expect(
    messagesOf(watcher)
      .slice(1)
      .map(({ kind, cause }) => [kind, cause]),
  ).toEqual([
    ['StatusPublished', null],
    ['StatusComputed', 'StatusPublished'],
  ]);
});

test.each([
  ['the public', undefined],
  ['a viewer', 'viewer@leicester'],
])(
  'N7: %s hears of no computed status, in an open quarter or in a published one, nor once it is published',
  async (_who, persona) => {
    const watcher = await follow(persona);
    const inside = await follow('analyst@leicester');
    await record(QUARTER, '60');
    await record(PUBLISHED, '49', { reason: 'Corrected' });
    let until = await mark();
    expect(
      kindsOf(await heardUntil(inside, until)).filter((kind) => kind === 'StatusComputed'),
    ).not.toHaveLength(0);
    expect(kindsOf(await heardUntil(watcher, until))).toEqual(['FeedReady', 'StatusPublished']);

    const [{ cursor }] = messagesOf(watcher);
    await (await council.lock(QUARTER)).publishRound(QUARTER);
    await sentToTheGraph(watcher);
    until = await mark();
    const told = ['FeedReady', 'StatusPublished', 'ResyncRequired', 'StatusPublished'];
    expect(kindsOf(await heardUntil(watcher, until))).toEqual(told);
    // Nor does it come when the feed is resumed from before, now that the quarter is published.
    const again = await follow(persona, cursor);
    await sentToTheGraph(again);
    until = await mark();
    expect(kindsOf(await heardUntil(again, until))).toEqual([
      'FeedReady',
      'ResyncRequired',
      'StatusPublished',
    ]);
    await lead().change('reopenRound', { organisation, period: QUARTER, reason: 'For the next who listens' });
    await record(QUARTER, '49');
    await record(PUBLISHED, '58', { reason: 'Corrected back' });
  },
);

test('N5: a feed that is resumed after any cursor, in the midst of a command too, repeats and loses nothing', async () => {
  const watcher = await follow('lead@leicester');
  for (const value of ['60', '57', '49', '70', '55']) await record(QUARTER, value);
  const whole = await heardUntil(watcher, await mark());
  // Two for each reading, and the mark.
  expect(kindsOf(whole)).toEqual(['FeedReady', ...Array(10).fill('StatusComputed'), 'StatusPublished']);
  for (const [index, { cursor }] of whole.slice(0, -1).entries()) {
    const resumed = await follow('lead@leicester', cursor);
    await resumed.until(whole.length - index);
    expect(messagesOf(resumed)).toEqual([{ __typename: 'FeedReady', cursor }, ...whole.slice(index + 1)]);
  }
});

test('a feed tells as much as the log has of statuses, in the order of the log', async () => {
  const watcher = await follow('lead@leicester');
  await council.target({ measure: subject.measure, value: '90' });
  await council.target({ measure: subject.measure, value: '60' });
  const messages = await heardUntil(watcher, await mark());
  const log = await world.sql(
    `SELECT c.kind, c.from_value AS "from", c.to_value AS "to" FROM change c
     WHERE c.axis IS NOT NULL AND c.organisation_id = $1 ORDER BY c.sequence DESC LIMIT $2`,
    [await world.organisationId(organisation), messages.length - 1],
  );
  expect(messages.slice(1).map(({ kind, from, to }) => ({ kind, from, to }))).toEqual(log.reverse());
});
