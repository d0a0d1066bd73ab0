import type { Access } from '../../src/domain/access';
import { Client } from 'pg';
import { numberOf, type FeedWatcher } from '../support/feed-watcher';
import type { Seeder } from '../support/seeder';
import { until } from '../support/until';
import { World } from '../support/world';

const organisation = 'leicester';
const period = '2025-26 Q4';
const REFERENCES = ['ONE', 'TWO', 'THREE', 'FOUR'];
const STATUSES = ['ON_TARGET', 'OFF_TRAJECTORY', 'CLOSE_TO_TRAJECTORY'] as const;

/** Every text of a document makes a group of its own; those who send the same share one. */
const TEXTS = ['', ' id', ' theme', ' descriptor'];
const WAVES = 25;
const IN_A_WAVE = 16;

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed(organisation);
  await council.postOf('lead');
  for (const reference of REFERENCES) await council.ambition({ reference });
});
afterAll(() => world.close());

type State = Record<string, string | null>;

const CHANGE = 'StatusChange { reason subject { ... on Ambition { reference } } }';
const snapshotOf = (text: string): string => `ambitions { nodes { reference published { reason }${text} } }`;

const stateOf = (nodes: readonly { reference: string; published: { reason: string } | null }[]): State =>
  Object.fromEntries(nodes.map(({ reference, published }) => [reference, published?.reason ?? null]));

const snapshot = (watcher: FeedWatcher): State => stateOf(watcher.told[0]?.data.organisation.ambitions.nodes);

/** One who writes until told to stop. Every reason is there once. */
async function write(lead: Access, writer: number, goesOn: () => boolean): Promise<void> {
  for (let turn = 0; goesOn(); turn += 1) {
    const reference = REFERENCES[(writer + turn) % REFERENCES.length] ?? '';
    const status = STATUSES[turn % 3] ?? 'ON_TARGET';
    const input = { organisation, period, reference, status, reason: `${writer}-${turn}` };
    await world.app.services.statuses.publish(lead, input);
  }
}

/** What was published, in the order of the log. */
const logged = (): Promise<{ number: number; reference: string; reason: string }[]> =>
  world.sql(`SELECT c.sequence::int AS number, m.reference, c.reason FROM change c JOIN ambition m ON m.id = c.subject_id
    WHERE c.kind = 'StatusPublished' ORDER BY c.sequence`);

function expected(log: Awaited<ReturnType<typeof logged>>, upTo: number): State {
  const state: State = Object.fromEntries(REFERENCES.map((reference) => [reference, null]));
  for (const { number, reference, reason } of log) if (number <= upTo) state[reference] = reason;
  return state;
}

test('N5: snapshot and what follows it are the whole, in 400 tries while others write: none lost, none doubled', async () => {
  let writing = true;
  const lead = await world.accessOf('lead@leicester');
  const writers = [0, 1, 2].map((writer) => write(lead, writer, () => writing));
  const watchers: FeedWatcher[] = [];
  for (let wave = 0; wave < WAVES; wave += 1) {
    const opening = Array.from({ length: IN_A_WAVE }, (_, index) =>
      world
        .follow('statusChanged', {
          persona: 'lead@leicester',
          change: CHANGE,
          snapshot: snapshotOf(TEXTS[index % TEXTS.length] ?? ''),
        })
        .open(),
    );
    watchers.push(...(await Promise.all(opening)));
  }
  writing = false;
  await Promise.all(writers);

  const log = await logged();
  const last = log.at(-1)?.number ?? 0;
  const found = { lost: 0, doubled: 0, wrongSnapshots: 0, wrongStates: 0, places: new Set<number>() };
  for (const watcher of watchers) {
    await watcher.upTo(last);
    const place = numberOf(watcher.told[0]?.cursor ?? '');
    found.places.add(place);
    const state = snapshot(watcher);
    if (!equal(state, expected(log, place))) found.wrongSnapshots += 1;
    const reasons = watcher.changes.map(({ reason }) => reason);
    const due = log.filter(({ number }) => number > place).map(({ reason }) => reason);
    found.lost += due.filter((reason) => !reasons.includes(reason)).length;
    found.doubled += reasons.length - new Set(reasons).size;
    expect(reasons).toEqual(due);
    for (const { subject, reason } of watcher.changes) state[subject.reference] = reason;
    if (!equal(state, expected(log, last))) found.wrongStates += 1;
  }
  const { places, ...wrong } = found;
  expect(wrong).toEqual({ lost: 0, doubled: 0, wrongSnapshots: 0, wrongStates: 0 });
  expect(watchers).toHaveLength(400);
  // They did come in between: most waves met the log at another place.
  expect(places.size).toBeGreaterThan(WAVES / 2);
}, 120_000);

const equal = (one: State, other: State): boolean =>
  REFERENCES.every((reference) => one[reference] === other[reference]);

test('a hundred who wait for a snapshot that is overtaken by a change share the next one', async () => {
  const { hub } = world.app.live;
  const slow = new Client({ connectionString: world.databaseUrl });
  await slow.connect();
  await slow.query('BEGIN');
  await slow.query('LOCK TABLE ambition IN ACCESS EXCLUSIVE MODE');
  const before = hub.counters.executions;
  const following = { persona: 'lead@leicester', change: CHANGE, snapshot: snapshotOf(' id version') };
  const watchers = Array.from({ length: 100 }, () => world.follow('statusChanged', following));
  await until(() => hub.counters.followers >= 100 && hub.counters.executions > before);
  await council.division();
  const grown = await world.head(organisation);
  await until(() => world.app.live.log.reads > 0);
  await slow.query('COMMIT');
  await slow.end();
  await Promise.all(watchers.map((watcher) => watcher.open()));
  const places = watchers.map(({ told }) => numberOf(told[0]?.cursor ?? ''));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(grown - 1);
  expect(hub.counters.executions - before).toBeLessThan(10);
});
