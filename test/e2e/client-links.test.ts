import { setTimeout as sleep } from 'node:timers/promises';
import { Proxy } from '../faults/proxy';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { FOLLOW, Screen } from '../support/screen';
import { StatusWriter } from '../support/status-writer';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

let place: Workplace;
let database: FreshDatabase;
let url: string;
let writer: StatusWriter;
let link: Proxy;
/** The same server at the other end of a link that can be made bad. */
let far: string;
const screens: Screen[] = [];

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  url = await place.serve({ DATABASE_URL: database.url }).ready();
  writer = new StatusWriter(url);
  const { port } = new URL(url);
  link = await Proxy.open(Number(port));
  far = url.replace(port, String(link.port));
});

afterEach(() => {
  link.become({});
  for (const screen of screens.splice(0)) screen.feed.dispose();
});

afterAll(async () => {
  await link.close();
  await place.close();
  await database.drop();
});

function show(...given: ConstructorParameters<typeof Screen>): Screen {
  const screen = new Screen(...given);
  screens.push(screen);
  return screen;
}

async function write(name: string, count: number): Promise<string[]> {
  const written = Array.from({ length: count }, (_, turn) => `${name} ${turn}`);
  for (const reason of written) await writer.ambition('ASC1b', 'ON_TARGET', reason);
  return written;
}

it('N5: connections that are cut again and again: each change once, in order', async () => {
  const screen = await show(far).open();
  const written = write('cut', 80);
  let cuts = 0;
  for (let turn = 1; turn <= 5; turn++) {
    await screen.when(() => screen.subscription.status === 'live');
    cuts += link.cut();
    await screen.when(() => screen.starts.length > turn);
  }
  expect(cuts).toBe(5);
  await screen.until(80);
  expect(screen.reasons).toEqual(await written);
  expect(screen.starts).toEqual([false, ...Array<boolean>(5).fill(true)]);
  expect([screen.resyncs, screen.problems]).toEqual([[], []]);
});

it('N5: a link that is open at one end only is noticed by its silence, and left', async () => {
  const screen = await show(far, { pingEveryMs: 200, pongWithinMs: 300, connectWithinMs: 500 }).open();
  await write('before', 3);
  await screen.until(3);
  link.become({ frozen: true });
  const written = await write('frozen', 5);
  await screen.when(() => screen.statuses.filter((status) => status === 'waiting 1006').length >= 2);
  expect(screen.reasons).toHaveLength(3);
  link.become({});
  await screen.until(8);
  expect(screen.reasons.slice(3)).toEqual(written);
  expect(screen.problems).toEqual([]);
});

it('a link that only is slow is not left', async () => {
  const screen = await show(far, { pingEveryMs: 200, pongWithinMs: 1_000 }).open();
  link.become({ delay: 150 });
  const written = await write('slow', 5);
  await screen.until(5);
  await sleep(1_000);
  expect(screen.reasons).toEqual(written);
  expect(screen.statuses).toEqual(['live']);
});

it.each([
  [
    'a document with an unknown field',
    { query: FOLLOW.replace('reason', 'because') },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a document that does not parse', { query: `${FOLLOW} }` }, 'GRAPHQL_PARSE_FAILED'],
  ['an organisation that is not there', { slug: 'atlantis' }, 'NOT_FOUND'],
  ['an organisation of others', { slug: 'leicestershire' }, 'NOT_FOUND'],
])('%s ends the subscription with one error, and is not tried again', async (_fault, given, code) => {
  const screen = show(far, given);
  await screen.when(() => screen.problems.length > 0);
  await sleep(700);
  expect(screen.problems).toMatchObject([[{ extensions: { code } }]]);
  expect(screen.statuses).toEqual([]);
  expect(screen.subscription.closed).toBe(true);
  expect(link.connections).toBe(0);
});

it('a feed goes on after a cursor that was kept', async () => {
  const first = await show(url).open();
  await write('kept', 3);
  await first.until(3);
  const { cursor: after } = first.subscription;
  first.subscription.close();
  const written = await write('missed', 3);
  const second = show(url, { after });
  await second.until(3);
  expect(second.reasons).toEqual(written);
  expect(second.starts).toEqual([true]);
  expect(first.reasons).toHaveLength(3);
});

it.each([
  ['selects the type', FOLLOW, 'This is not a cursor of this log.'],
  [
    'selects next to nothing',
    FOLLOW.replace('__typename', '').replace('... on ResyncRequired { explanation }', ''),
    undefined,
  ],
])(
  'a cursor that cannot be resumed from is told to a document that %s',
  async (_what, query, explanation) => {
    const screen = show(url, { query, after: 'hello' });
    await screen.when(() => screen.resyncs.length > 0);
    // The first message stands at the cursor that was given; what it misses is told by the second.
    expect(screen.resyncs).toEqual([explanation]);
    expect(screen.starts).toEqual([true]);
    const written = await write('after the resync', 2);
    await screen.until(2);
    expect(screen.reasons).toEqual(written);
  },
);

it('N5: a loop that is slower than the feed gets each change once, in order, over a bad link', async () => {
  const { feed } = await show(far, { iterateAhead: 4 }).open();
  const events = feed.iterate<{ statusChanged: { reason: string } }>({
    query: FOLLOW,
    variables: { slug: 'leicester' },
  });
  expect((await events.next()).value).toMatchObject({ type: 'ready', resumed: false });
  const writing = write('loop', 40);
  const seen: string[] = [];
  for await (const event of events) {
    if (event.type === 'message') seen.push(event.data?.statusChanged.reason ?? '');
    if (seen.length === 10 || seen.length === 20) link.cut();
    if (seen.length === 40) break;
    await sleep(25);
  }
  expect(seen).toEqual(await writing);
});
