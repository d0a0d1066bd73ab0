import { Client, Pool } from 'pg';
import { encodeCursor } from '../../src/changes/cursor';
import { Retention } from '../../src/changes/retention';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');

let today = 0;
const clock = { now: () => new Date(START + today * DAY) };

let world: World;
let pool: Pool;
let council: Seeder;
let id: string;

beforeAll(async () => {
  world = await World.open('empty', clock);
  pool = new Pool({ connectionString: world.databaseUrl, max: 2 });
});

beforeEach(() => settle(`council-${(councils += 1)}`));

afterAll(async () => {
  await pool.end();
  await world.close();
});

let councils = 0;

/** Every test has a council of its own, founded on day 0; those of earlier tests have nothing that could be raised. */
async function settle(slug: string): Promise<void> {
  today = 0;
  await world.sql('UPDATE stream SET floor = head');
  council = await world.seed(slug);
  id = await world.organisationId(slug);
}

const keep = (days = 30): Promise<number> => new Retention(pool, days, clock).raiseFloors();

const stream = async (organisationId = id): Promise<{ head: number; floor: number; epoch: string }> =>
  (
    await world.sql('SELECT head::int, floor::int, epoch FROM stream WHERE organisation_id = $1', [
      organisationId,
    ])
  )[0];

/** Something is entered on a day; answers with its number. */
const enter = async (day: number, who = council): Promise<number> => {
  today = day;
  await who.owner();
  const [row] = await world.sql('SELECT max(sequence)::int AS last FROM change WHERE organisation_id = $1', [
    await world.organisationId(who.slug),
  ]);
  return row.last;
};

it('raises the floor to below the first entry that is not older than so many days', async () => {
  await enter(1);
  const last = await enter(10);
  const young = await enter(20);
  await enter(40);
  today = 45;
  expect(await keep()).toBe(1);
  expect(await stream()).toMatchObject({ floor: last });
  expect(last).toBe(young - 1);
});

it('counts an entry as young that is exactly so many days old', async () => {
  const first = await enter(10);
  today = 40;
  expect(await keep()).toBe(1);
  expect(await stream()).toMatchObject({ floor: first - 1 });
  today = 40 + 1 / DAY;
  expect(await keep()).toBe(1);
  expect(await stream()).toMatchObject({ floor: first });
});

it('brings a quiet organisation to its head, and does nothing to it from then on', async () => {
  const head = await enter(1);
  today = 100;
  expect(await keep()).toBe(1);
  expect(await stream()).toMatchObject({ head, floor: head });
  expect(await keep()).toBe(0);
  await enter(101);
  expect(await keep()).toBe(0);
  expect(await stream()).toMatchObject({ head: head + 1, floor: head });
});

it('never lowers a floor, whatever becomes of the clock and the setting', async () => {
  await enter(1);
  await enter(50);
  today = 60;
  await keep();
  const { floor } = await stream();
  expect(floor).toBeGreaterThan(0);
  for (const [day, days] of [
    [60, 3_650],
    [2, 30],
    [60, 59],
  ] as const) {
    today = day;
    expect(await keep(days)).toBe(0);
    expect(await stream()).toMatchObject({ floor });
  }
});

it('keeps a young entry also where older ones bear higher numbers', async () => {
  const first = await enter(10);
  await enter(11);
  await world.sql('UPDATE change SET at = $1 WHERE sequence = $2', [new Date(START + 39 * DAY), first]);
  today = 45;
  await keep();
  expect(await stream()).toMatchObject({ floor: first - 1 });
});

it('sees to every organisation at once, and leaves alone those where nothing changes', async () => {
  const others = await Promise.all(['one', 'two'].map((slug) => world.seed(slug)));
  await enter(1);
  await enter(1, others[0]);
  await enter(44, others[1]);
  today = 45;
  // The founding of the third is old as well.
  expect(await keep()).toBe(3);
  expect(await keep()).toBe(0);
  const rows = await world.sql('SELECT head - floor AS left FROM stream WHERE floor < head');
  expect(rows.map(({ left }) => Number(left))).toEqual([1]);
});

it('deletes nothing: the whole log and every past state can still be read', async () => {
  await settle('leicestershire');
  await enter(1);
  const before = await world.rowCounts();
  today = 100;
  await keep();
  expect(await world.rowCounts()).toEqual(before);
  const LOG = '{ changes(organisation: "leicestershire", first: 100) { totalCount nodes { sequence } } }';
  const { changes } = await world.as('lead@leicestershire').ask(LOG);
  expect(changes.totalCount).toBe((await stream()).head);
  expect(changes.nodes[0].sequence).toBe(1);
});

it('waits for no writer: a head that is held is left for the next time', async () => {
  const other = await world.seed('quiet');
  await enter(1);
  await enter(1, other);
  today = 100;
  const writer = new Client(world.databaseUrl);
  await writer.connect();
  await writer.query('BEGIN');
  await writer.query('UPDATE stream SET head = head WHERE organisation_id = $1', [id]);
  expect(await keep()).toBe(1);
  expect(await stream()).toMatchObject({ floor: 0 });
  await writer.query('COMMIT');
  await writer.end();
  expect(await keep()).toBe(1);
  expect((await stream()).floor).toBe((await stream()).head);
});

it('loses nothing of what is entered while it runs', async () => {
  await enter(1);
  today = 100;
  const writing = Array.from({ length: 20 }, () => council.owner());
  const raising = Array.from({ length: 20 }, () => keep());
  await Promise.all([...writing, ...raising]);
  await keep();
  const [{ first }] = await world.sql(
    'SELECT min(sequence)::int AS first FROM change WHERE organisation_id = $1 AND at >= $2',
    [id, clock.now()],
  );
  expect(await stream()).toMatchObject({ floor: first - 1 });
});

const FOLLOW = `subscription($after: Cursor) { statusChanged(organisation: "leicester", after: $after) {
  __typename ... on ResyncRequired { explanation } ... on StatusChange { to } } }`;

it('lets a follower resume from the floor, and tells one below it to read the graph again', async () => {
  await settle('leicester');
  const action = await council.action();
  const lead = world.as('lead@leicester');
  const move = async (day: number, status: string): Promise<number> => {
    today = day;
    const { change } = await lead.change('changeActionStatus', {
      organisation: 'leicester',
      action,
      status,
      note: 'As told',
    });
    return change.sequence;
  };
  await move(10, 'ON_TRACK');
  const old = await move(12, 'SOME_OBSTACLES');
  await move(40, 'ON_TRACK');
  await move(44, 'OFF_TRACK');
  today = 45;
  await keep();
  const { floor, epoch } = await stream();
  expect(floor).toBeGreaterThanOrEqual(old);
  const follow = (sequence: number) =>
    world.watch(FOLLOW, { after: encodeCursor({ organisationId: id, epoch, sequence }) }, 'lead@leicester');
  const messages = async (watcher: ReturnType<typeof follow>, count: number) => {
    const came = await watcher.until(count);
    await watcher.close();
    return came.map((message) => (message as { data: { statusChanged: object } }).data.statusChanged);
  };
  const ready = { __typename: 'FeedReady' };
  expect(await messages(follow(floor), 3)).toEqual([
    ready,
    { __typename: 'StatusChange', to: 'ON_TRACK' },
    { __typename: 'StatusChange', to: 'OFF_TRACK' },
  ]);
  const refused = await messages(follow(floor - 1), 2);
  expect(refused).toEqual(
    expect.arrayContaining([
      { __typename: 'ResyncRequired', explanation: expect.stringMatching(/older/) as string },
    ]),
  );
  expect(refused).not.toEqual(expect.arrayContaining([expect.objectContaining({ to: 'ON_TRACK' })]));
});
