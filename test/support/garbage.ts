import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What this process keeps in memory, in bytes, once everything that nobody needs is gone. */
export async function keptBytes(): Promise<number> {
  await collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The same with what lies outside the heap, as bytes do that wait for a socket; it is coarser. */
export async function residentBytes(): Promise<number> {
  await collectGarbage();
  return process.memoryUsage().rss;
}

async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    // Between two rounds callbacks run that let go of more.
    await sleep(20);
    collect();
  }
}
