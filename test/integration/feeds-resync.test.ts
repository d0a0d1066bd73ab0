import { setTimeout as sleep } from 'node:timers/promises';
import { decodeCursor, encodeCursor } from '../../src/changes/cursor';
import { FeedCouncil } from '../support/feed-council';
import type { FeedWatcher } from '../support/feed-watcher';
import type { World } from '../support/world';

let council: FeedCouncil;
let world: World;
let organisationId: string;
beforeAll(async () => {
  council = await FeedCouncil.open();
  world = council.world;
  organisationId = await world.organisationId('leicester');
});
afterAll(() => world.close());

let turn = 0;
/** A change that every feed of statuses tells, with a reason of its own. */
async function change(): Promise<string> {
  turn += 1;
  const reason = `change ${turn}`;
  await council.publish('HOMES', turn % 2 === 0 ? 'ON_TARGET' : 'OFF_TRAJECTORY', reason);
  return reason;
}

const set = (columns: string) =>
  world.sql(`UPDATE stream SET ${columns} WHERE organisation_id = $1`, [organisationId]);

/** Several groups: two of one role that asked the same, a filter, another feed. */
const followers = (): Promise<FeedWatcher[]> =>
  Promise.all([
    council.follow('statusChanged'),
    council.follow('statusChanged'),
    council.follow('statusChanged', { filter: { theme: ['Homes'] } }),
    council.follow('changes'),
  ]);

/** Each was told once that changes may have been missed, with the state there, and goes on. Nobody spins. */
async function resynced(watchers: readonly FeedWatcher[], explanation: RegExp): Promise<void> {
  for (const watcher of watchers) await watcher.when(() => watcher.types.includes('ResyncRequired'));
  const after = await change();
  for (const watcher of watchers) {
    await watcher.when(() => watcher.changes.at(-1)?.reason === after);
    expect(watcher.types.filter((type) => type === 'ResyncRequired')).toHaveLength(1);
    const at = watcher.types.indexOf('ResyncRequired');
    const resync = watcher.told[at];
    expect(resync?.data).toEqual({
      __typename: 'ResyncRequired',
      cursor: resync?.cursor,
      explanation: expect.stringMatching(explanation),
      organisation: { slug: 'leicester' },
    });
    expect(watcher.watcher.messages[at].extensions).toEqual({ cursor: resync?.cursor, feed: 'resync' });
    expect(watcher.watcher.errors).toEqual([]);
  }
  const { log } = world.app.live;
  await sleep(300);
  const before = log.reads;
  await sleep(2_500);
  expect(log.reads - before).toBeLessThan(5);
}

test('another epoch, as after a restore', async () => {
  const watchers = await followers();
  const before = await change();
  for (const watcher of watchers) await watcher.until(1);
  await set('epoch = gen_random_uuid()');
  await resynced(watchers, /restored/);
  for (const { changes } of watchers) {
    expect(changes.map(({ reason }) => reason)).toEqual([before, `change ${turn}`]);
  }
});

test('a log that is shorter, as after a restore: a number that is given out again brings what is there now', async () => {
  const watchers = await followers();
  await change();
  for (const watcher of watchers) await watcher.until(1);
  await world.sql(
    `WITH s AS (UPDATE stream SET head = head - 1, epoch = gen_random_uuid() WHERE organisation_id = $1 RETURNING head)
     DELETE FROM change USING s WHERE organisation_id = $1 AND sequence > s.head`,
    [organisationId],
  );
  await resynced(watchers, /restored/);
  const late = await council.follow('statusChanged', { after: watchers[0]?.told.at(-2)?.cursor });
  expect(await late.until(1)).toEqual([watchers[0]?.changes.at(-1)]);
  for (const { told } of watchers) {
    const [before, after] = [told[1], told.at(-1)].map((one) => decodeCursor(one?.cursor ?? ''));
    expect(after?.sequence).toBe(before?.sequence);
    expect(after?.epoch).not.toBe(before?.epoch);
  }
});

/** Some entries more, as copies of the last one; `missing` of them before those are not there. */
const grow = (missing: number, entries: number, floor = 'floor') =>
  world.sql(
    `WITH s AS (UPDATE stream SET head = head + $2 + $3, floor = ${floor} WHERE organisation_id = $1 RETURNING head)
     INSERT INTO change SELECT (jsonb_populate_record(c, jsonb_build_object('sequence', n))).*
     FROM s CROSS JOIN generate_series(s.head - $3 + 1, s.head) n
     JOIN change c ON c.organisation_id = $1 AND c.sequence = s.head - $2 - $3`,
    [organisationId, missing, entries],
  );

test('a floor that has passed what was not told yet', async () => {
  const watchers = await followers();
  await grow(0, 3, 'head + 3');
  await resynced(watchers, /older/);
});

test('numbers without an entry, and entries after them', async () => {
  const watchers = await followers();
  await grow(2, 1);
  await resynced(watchers, /older/);
});

test('numbers without an entry at the end of the log', async () => {
  const watchers = await followers();
  await grow(2, 0);
  await resynced(watchers, /older/);
});

test('entries that are gone from between the place of somebody who comes back and the end', async () => {
  await set('floor = 0');
  await sleep(1_500);
  const { epoch } = (
    await world.sql('SELECT epoch FROM stream WHERE organisation_id = $1', [organisationId])
  )[0];
  await world.sql('DELETE FROM change WHERE organisation_id = $1 AND sequence = 5', [organisationId]);
  const after = encodeCursor({ organisationId, epoch, sequence: 3 });
  const watchers = [
    await council.follow('changes', { after }),
    await council.follow('statusChanged', { after }),
  ];
  await resynced(watchers, /older/);
  for (const { types } of watchers) expect(types.slice(0, 2)).toEqual(['FeedReady', 'ResyncRequired']);
});
