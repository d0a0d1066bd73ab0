import { setTimeout as sleep } from 'node:timers/promises';
import type { Arena, Fault } from './arena';

const LEAVING = 6;
const BREAKS = 4;
/** Bytes a second: the first messages of a feed take a noticeable time. */
const SLOW_RATE = 2_000;
const LIMIT = 30_000;

const FLOOR = `UPDATE stream s SET floor = $1 FROM organisation o
  WHERE o.id = s.organisation_id AND o.slug = 'leicester'`;

/** Where the clients of the organisation are that have stayed, and where those are that have left. */
async function positions(arena: Arena): Promise<{ stayed: number; left: number }> {
  const levels = await arena.parts.clients.levels();
  const here = arena.parts.subscriptions.filter(({ view }) => view.organisation === 'leicester');
  const at = (left: boolean): number[] =>
    here
      .filter(({ plan }) => arena.away.has(plan.name) === left)
      .map(({ plan }) => levels.get(plan.name)?.position ?? 0);
  return { stayed: Math.min(...at(false)), left: Math.max(...at(true)) };
}

/** Until something has come to everybody who stayed that those who left have missed. */
async function moveOn(arena: Arena): Promise<number> {
  for (const deadline = performance.now() + LIMIT; ;) {
    const { stayed, left } = await positions(arena);
    if (stayed > left) return stayed;
    if (performance.now() > deadline)
      throw new Error(`Those who stayed are at ${stayed}, those who left at ${left}`);
    await sleep(50);
  }
}

/**
 * They come back over a link that is slow and breaks: whoever was told only half of what there is to tell must be told
 * again.
 */
async function comeBack(arena: Arena, names: readonly string[]): Promise<void> {
  for (const { front } of arena.servers) front.become({ rate: SLOW_RATE });
  try {
    await arena.parts.clients.come(names);
    arena.away.clear();
    for (let turn = 0; turn < BREAKS; turn += 1) {
      await sleep(arena.dice.between(200, 900));
      // Whoever stayed can resume from where they are: nobody tells them to begin anew.
      for (const { front } of arena.servers) front.cut();
    }
  } finally {
    for (const { front } of arena.servers) front.become({});
  }
}

export const retentionTrimmed: Fault = {
  name: 'retention trimmed while clients are away',
  play: async (arena) => {
    const { clients, scoreboard, subscriptions } = arena.parts;
    const here = subscriptions.filter(({ view }) => view.organisation === 'leicester');
    const leaving = arena.dice.shuffled(here).slice(0, LEAVING);
    const names = leaving.map(({ plan }) => plan.name);
    await clients.leave(names);
    for (const name of names) arena.away.add(name);
    try {
      await sleep(arena.times.weather);
      await arena.database.rows(FLOOR, [await moveOn(arena)]);
      scoreboard.expectResync(names);
    } finally {
      await comeBack(arena, names);
    }
  },
};
