import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds. What never does runs into the time limit of the test. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(10);
}
