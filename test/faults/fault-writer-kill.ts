import { setTimeout as sleep } from 'node:timers/promises';
import type { Arena, Fault } from './arena';

const KILLS = 2;
/** Slows answers down, so that there is a time in which a write is done and its writer does not know. */
const DELAY = 150;
const LIMIT = 30_000;

/** Of what the writer waits for, how much is in the database already. */
async function doneUnknown(arena: Arena): Promise<number> {
  const keys = arena.parts.mortal.log.unacknowledged.map(({ key }) => key);
  const done = await arena.database.rows(
    'SELECT 1 FROM command WHERE idempotency_key = ANY($1) AND first_sequence IS NOT NULL',
    [keys],
  );
  return done.length;
}

export const killWriter: Fault = {
  name: 'kill -9 of a writer that does not know the outcome, and a retry under the same key',
  play: async (arena) => {
    const { mortal } = arena.parts;
    for (const { front } of arena.servers) front.become({ delay: DELAY });
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await sleep(arena.dice.between(100, 600));
        const deadline = performance.now() + LIMIT;
        while ((await doneUnknown(arena)) === 0) {
          if (performance.now() > deadline) throw new Error('The writer always knew');
        }
        await mortal.kill();
        if ((await doneUnknown(arena)) === 0) kill -= 1;
        await mortal.startAgain();
      }
    } finally {
      for (const { front } of arena.servers) front.become({});
    }
  },
};
