import { setTimeout as sleep } from 'node:timers/promises';
import { numberOf } from '../support/feed-watcher';
import { hubBench } from '../support/hub-bench';

const PEOPLE = ['ann', 'bob', 'cyd'];

/** Waits so many ticks: everything here is made of them. */
async function ticks(count: number): Promise<void> {
  for (let tick = 0; tick < count; tick += 1) await Promise.resolve();
}

describe('a document that depends on the person', () => {
  it('is found out once for all who open it at once, and each is told their own', async () => {
    const { hub, problems, follow, quiet } = hubBench();
    const all = [...PEOPLE, ...PEOPLE].map((person) => ({ person, ...follow(person, 'mine') }));
    await quiet();
    for (const { person, outlet } of all) expect(outlet.heard).toEqual([{ mine: person }]);
    expect(problems).toEqual([]);
    // Once for all in vain, then once for each.
    expect(hub.counters).toMatchObject({ executions: 1 + 3, deliveries: 6, groups: 3, followers: 6 });
  });

  it('is found out by the first message that asks for them, and nobody loses or repeats any', async () => {
    const { hub, problems, follow, log, quiet } = hubBench();
    const all = [...PEOPLE, ...PEOPLE].map((person) => ({ person, ...follow(person, 'mineIfAsked') }));
    await quiet();
    expect(hub.counters).toMatchObject({ executions: 1, groups: 1 });
    log('Plain');
    await quiet();
    expect(hub.counters).toMatchObject({ executions: 2, groups: 1 });
    log('Asks');
    await quiet();
    expect(hub.counters).toMatchObject({ executions: 2 + 1 + 3, groups: 3 });
    log('Plain');
    await quiet();
    for (const { person, outlet } of all) {
      const asked = [null, null, person, null];
      expect(outlet.heard).toEqual(asked.map((mineIfAsked) => ({ mineIfAsked })));
    }
    expect(hub.counters).toMatchObject({ executions: 6 + 3, deliveries: 6 * 4 });
    expect(problems).toEqual([]);
  });

  it('leaves those alone who asked something else', async () => {
    const { hub, follow, log, quiet } = hubBench();
    const one = follow('ann', 'mine');
    const others = PEOPLE.map((person) => follow(person, 'role'));
    await quiet();
    log();
    await quiet();
    expect(one.outlet.heard).toEqual([{ mine: 'ann' }, { mine: 'ann' }]);
    for (const { outlet } of others) expect(outlet.heard).toEqual([{ role: 'LEAD' }, { role: 'LEAD' }]);
    // In vain, alone, for all of the others; and then once for each of the two groups.
    expect(hub.counters).toMatchObject({ executions: 1 + 1 + 1 + 2, groups: 2 });
  });
});

/** Beyond what any of these takes. */
const MOMENTS = Array.from({ length: 80 }, (_, tick) => tick);

describe('in whatever moment', () => {
  it('somebody opens the same: they are told everything once', async () => {
    for (const moment of MOMENTS) {
      const { problems, follow, log, quiet } = hubBench();
      const first = follow('ann', 'mine');
      await ticks(moment);
      const second = follow('bob', 'mine');
      await quiet();
      log();
      await quiet();
      expect({ moment, heard: first.outlet.heard }).toEqual({
        moment,
        heard: [{ mine: 'ann' }, { mine: 'ann' }],
      });
      expect({ moment, heard: second.outlet.heard }).toEqual({
        moment,
        heard: [{ mine: 'bob' }, { mine: 'bob' }],
      });
      expect({ moment, problems }).toEqual({ moment, problems: [] });
    }
  });

  it.each([
    ['at the end of the log', undefined],
    ['after a cursor', 1],
  ])('somebody comes, %s, while it is found out: nobody loses or repeats a message', async (_, after) => {
    for (const moment of MOMENTS) {
      const { problems, follow, log, quiet } = hubBench();
      log('Plain');
      const first = follow('ann', 'cursor mineIfAsked');
      await quiet();
      log('Asks');
      await ticks(moment);
      const second = follow('bob', 'cursor mineIfAsked', { after });
      await quiet();
      log('Plain');
      await quiet();
      const told = (heard: readonly Readonly<Record<string, unknown>>[]): unknown[] =>
        heard.map((message) => message['mineIfAsked']);
      expect({ moment, told: told(first.outlet.heard) }).toEqual({ moment, told: [null, 'ann', null] });
      const cursors = second.outlet.heard.map((message) => message['cursor']);
      expect({ moment, twice: cursors.length - new Set(cursors).size }).toEqual({ moment, twice: 0 });
      const expected = after === undefined && cursors.length === 2 ? [null, null] : [null, 'bob', null];
      expect({ moment, told: told(second.outlet.heard) }).toEqual({ moment, told: expected });
      expect({ moment, problems }).toEqual({ moment, problems: [] });
    }
  });

  it('something is logged while somebody comes back: they are told everything once', async () => {
    for (const moment of MOMENTS) {
      const { follow, log, quiet } = hubBench();
      log('Plain');
      log('Plain');
      const first = follow('ann', 'cursor mineIfAsked');
      await quiet();
      const second = follow('bob', 'cursor mineIfAsked', { after: 1 });
      await ticks(moment);
      log('Asks');
      await quiet();
      log('Plain');
      await quiet();
      expect({ moment, heard: first.outlet.heard.length }).toEqual({ moment, heard: 3 });
      expect({ moment, heard: second.outlet.heard.length }).toEqual({ moment, heard: 4 });
    }
  });
});

it('a socket that is full for a while, from whatever moment on, is told everything once, in order', async () => {
  for (const moment of MOMENTS) {
    const { follow, log, quiet } = hubBench();
    log();
    const full = follow('ann', 'cursor').outlet;
    const free = follow('bob', 'cursor').outlet;
    await quiet();
    const late = follow('cyd', 'cursor', { after: 0 }).outlet;
    log();
    await ticks(moment);
    for (const outlet of [full, late]) outlet.blocked = true;
    log();
    await quiet();
    for (const outlet of [full, late]) outlet.blocked = false;
    log();
    await quiet();
    const told = [full, free, late].map(({ heard }) =>
      heard.map(({ cursor }) => numberOf(cursor ?? '')).join(' '),
    );
    expect({ moment, told }).toEqual({ moment, told: ['1 2 3 4', '1 2 3 4', '0 1 2 3 4'] });
  }
});

it('those who see something else from now on start anew, each with their own and once', async () => {
  for (const moment of MOMENTS) {
    const { problems, follow, log, quiet } = hubBench();
    log();
    const role = 'VIEWER';
    const all = PEOPLE.map((person) => ({ person, ...follow(person, 'mineIfNew', { role, after: 1 }) }));
    await ticks(moment);
    log('RoundPublished');
    await quiet();
    log();
    await quiet();
    for (const { person, outlet } of all) {
      // Where they resume, the graph anew, and what came then.
      expect({ moment, told: outlet.heard.map(({ mineIfNew }) => mineIfNew) }).toEqual({
        moment,
        told: [null, person, null],
      });
    }
    expect({ moment, problems }).toEqual({ moment, problems: [] });
  }
});

it('who comes after a snapshot that has grown old shares a new one with all who come with them', async () => {
  const { hub, follow, log, quiet } = hubBench();
  follow('ann', 'role');
  await quiet();
  log();
  await quiet();
  const { executions } = hub.counters;
  const all = Array.from({ length: 10 }, () => follow('bob', 'role'));
  await quiet();
  for (const { outlet } of all) expect(outlet.heard).toHaveLength(1);
  expect(hub.counters.executions - executions).toBe(1);
});

it('what waits to be told together is not made once all have left', async () => {
  const { hub, follow, log, quiet } = hubBench();
  const { follower, outlet } = follow('ann', 'role', { coalesceMilliseconds: 40 });
  await quiet();
  log();
  await sleep(60);
  expect(outlet.heard).toHaveLength(2);
  log();
  await quiet();
  await follower.return();
  const { executions } = hub.counters;
  await sleep(60);
  expect(hub.counters.executions).toBe(executions);
});
