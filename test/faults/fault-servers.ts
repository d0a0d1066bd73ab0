import { setTimeout as sleep } from 'node:timers/promises';
import type { Arena, Fault } from './arena';
import type { Server } from './server';

const HOUR = 3_600_000;

async function leaveAndStart(server: Server, clockShift = 0): Promise<void> {
  const how = await server.leave();
  if (how !== 0) throw new Error(`${server.name} ended with ${how} after SIGTERM`);
  await server.start(clockShift);
}

export const standStill: Fault = {
  name: 'a server stopped with SIGSTOP and continued',
  play: async (arena) => {
    const server = arena.dice.pick(arena.servers);
    server.stand();
    try {
      await sleep(arena.times.still);
    } finally {
      server.goOn();
    }
  },
};

export const rollingRestart: Fault = {
  name: 'a rolling restart under load',
  play: async (arena) => {
    for (const server of arena.servers) {
      await leaveAndStart(server);
      await sleep(arena.times.after);
    }
  },
};

/** Whether entries have been written by a server that is ahead of the others' time, and by one that is behind. */
async function bothWrote(arena: Arena, since: number): Promise<boolean> {
  const [row] = await arena.database.rows<{ ahead: boolean; behind: boolean }>(
    `SELECT bool_or(at > now() + interval '30 minutes') AS ahead, bool_or(at < now() - interval '30 minutes') AS behind
     FROM change c JOIN organisation o ON o.id = c.organisation_id WHERE o.slug = 'leicester' AND sequence > $1`,
    [since],
  );
  return row?.ahead === true && row.behind;
}

export const clocksApart: Fault = {
  name: 'clocks an hour apart',
  play: async (arena) => {
    const [fast, slow] = arena.dice.shuffled(arena.servers) as [Server, Server];
    const [row] = await arena.database.rows<{ head: number }>('SELECT max(head)::int AS head FROM stream');
    await Promise.all([leaveAndStart(fast, HOUR), leaveAndStart(slow, -HOUR)]);
    await sleep(arena.times.weather);
    // Writers come back to a server when they will: on a busy machine that takes a while.
    let wrote = await bothWrote(arena, row?.head ?? 0);
    for (
      const end = Date.now() + 30_000;
      !wrote && Date.now() < end;
      wrote = await bothWrote(arena, row?.head ?? 0)
    ) {
      await sleep(100);
    }
    await Promise.all([leaveAndStart(fast), leaveAndStart(slow)]);
    if (!wrote) throw new Error('Nothing was written by the servers whose clocks were wrong');
  },
};
