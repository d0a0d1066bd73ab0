import type { IntentLog } from './intent-log';
import { Lane, type LanePlan } from './lane';

/** A writer in the run's own process, for single writes at the right moment through a given server. */
export class Hand {
  readonly #lane: Lane;

  constructor(
    plan: LanePlan,
    readonly log: IntentLog,
    urls: readonly string[],
  ) {
    this.#lane = new Lane(plan, log, urls);
  }

  /** Resolves once it is acknowledged, by that server or after it by another. */
  write(server: number): Promise<void> {
    return this.#lane.writeOnce(server);
  }
}
