import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What this process keeps in memory, in bytes, once everything that nobody needs is gone. */
export async function keptBytes(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    // Between two rounds callbacks run that let go of more.
    await sleep(20);
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
