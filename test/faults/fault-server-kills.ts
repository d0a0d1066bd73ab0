import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Arena, Fault } from './arena';
import type { Level } from './client-process';
import type { Server } from './server';

const ATTEMPTS = 12;
/** What a server may do at a time, in milliseconds, and how often. */
const STEP = 2;
const STEPS = 60;
/** Longer than any bell takes that was still going to be rung. */
const SILENCE = 300;
/** A commit of so many entries takes its time to be sent to everybody. */
const MANY_ENTRIES = 20;
/** Time for what was sent to arrive; clients wait longer before they connect again. */
const ARRIVAL = 30;

async function heads(client: Client): Promise<number> {
  const { rows } = await client.query<{ head: number }>('SELECT sum(head)::int AS head FROM stream');
  return rows[0]?.head ?? 0;
}

async function endAndStart(server: Server): Promise<void> {
  await server.ended();
  await server.start();
}

/** How many bells ring while something is done, and for a while after it. */
async function bellsDuring(client: Client, work: () => Promise<unknown>): Promise<number> {
  let bells = 0;
  const count = (): void => void (bells += 1);
  client.on('notification', count);
  await work();
  await sleep(SILENCE);
  client.off('notification', count);
  return bells;
}

/** Kills as soon as another connection sees the commit; the bell would be rung some milliseconds later. */
async function killedBeforeTheBell(arena: Arena, client: Client): Promise<boolean> {
  const index = arena.dice.between(0, arena.servers.length - 1);
  const server = arena.servers[index] as Server;
  const before = await heads(client);
  let written = Promise.resolve();
  const bells = await bellsDuring(client, async () => {
    written = arena.parts.hand.write(index);
    while ((await heads(client)) === before);
    server.kill();
    await server.ended();
  });
  await written;
  await server.start();
  return bells === 0;
}

export const killBetweenCommitAndBell: Fault = {
  name: 'kill -9 of a server between commit and doorbell',
  play: async (arena) => {
    // Nobody else may ring meanwhile, or it could not be told that this bell was never rung.
    await arena.quiet('a kill between commit and doorbell');
    const client = await arena.database.connect();
    try {
      await client.query('LISTEN golden_thread');
      await sleep(SILENCE);
      const heard = await bellsDuring(client, () => arena.parts.hand.write(0));
      if (heard === 0) throw new Error('A write without a kill rings no bell either');
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (await killedBeforeTheBell(arena, client)) return await arena.write();
      }
      throw new Error(`The bell was always quicker, ${ATTEMPTS} times`);
    } finally {
      await client.end();
    }
  },
};

interface Part {
  readonly before: number;
  readonly end: number;
}

type Middle = 'before' | 'within' | 'after';

/** Has many entries written at once, and gives the place before them and their end as soon as they are there. */
async function writeReturn(
  arena: Arena,
  client: Client,
): Promise<Part & { readonly written: Promise<void> }> {
  const head = async (): Promise<number> => {
    const { rows } = await client.query<{ head: number }>(
      `SELECT head::int FROM stream s JOIN organisation o ON o.id = s.organisation_id WHERE o.slug = 'leicester'`,
    );
    return rows[0]?.head ?? 0;
  };
  const written = arena.parts.returns.write(arena.dice.between(0, arena.servers.length - 1));
  for (let before = await head(); ;) {
    const end = await head();
    if (end - before >= MANY_ENTRIES) return { before, end, written };
    before = end;
  }
}

/** True where some of the server's clients had some of it already, and some lacked some of it still. */
function momentOf(arena: Arena, server: Server, part: Part, levels: ReadonlyMap<string, Level>): Middle {
  const faithful = arena.parts.subscriptions.filter(
    ({ plan, view }) =>
      plan.urls.length === 1 &&
      plan.urls[0] === server.url &&
      view.field === 'statusChanged' &&
      view.name.startsWith('lead'),
  );
  const positions = faithful.map(({ plan }) => levels.get(plan.name)?.position ?? 0);
  if (positions.every((position) => position <= part.before)) return 'before';
  return positions.every((position) => position >= part.end) ? 'after' : 'within';
}

/**
 * Lets all servers go on in small steps after a commit of many entries, and kills the first that is found in the middle
 * of sending it: to a process that stands still it is one and the same moment.
 */
async function killedInTheMiddle(arena: Arena, client: Client): Promise<boolean> {
  const part = await writeReturn(arena, client);
  let caught: Server | undefined;
  let before = arena.servers;
  for (let step = 0; step < STEPS && before.length > 0; step += 1) {
    for (const server of before) server.stand();
    await sleep(ARRIVAL);
    const levels = await arena.parts.clients.levels();
    const moments = new Map(before.map((server) => [server, momentOf(arena, server, part, levels)]));
    caught = before.find((server) => moments.get(server) === 'within');
    caught?.kill();
    for (const server of before) if (server !== caught) server.goOn();
    if (caught) break;
    before = before.filter((server) => moments.get(server) === 'before');
    await sleep(STEP);
  }
  if (caught) await endAndStart(caught);
  await part.written;
  return caught !== undefined;
}

export const killDuringBroadcast: Fault = {
  name: 'kill -9 of a server during a broadcast',
  play: async (arena) => {
    const client = await arena.database.connect();
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (await killedInTheMiddle(arena, client)) return;
      }
      throw new Error(`Never in the middle, ${ATTEMPTS} times`);
    } finally {
      await client.end();
    }
  },
};
