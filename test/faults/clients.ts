import { setTimeout as sleep } from 'node:timers/promises';
import type { Arrival } from './arrival';
import type { Level } from './client-process';
import { Helper } from './helper';
import type { SubscriptionPlan } from './subscriber';

const POLL = 50;

/** All subscriptions, in processes of their own. */
export class Clients {
  readonly #homes = new Map<string, Helper>();

  private constructor(private readonly helpers: readonly Helper[]) {}

  static async open(
    plans: readonly SubscriptionPlan[],
    processes: number,
    directory: string,
  ): Promise<Clients> {
    const file = require.resolve('./client-process');
    const clients = new Clients(Array.from({ length: processes }, () => new Helper(file, directory)));
    const parts = clients.helpers.map((helper, index) => ({
      helper,
      part: plans.filter((_, place) => place % processes === index),
    }));
    for (const { helper, part } of parts) {
      for (const { name } of part) clients.#homes.set(name, helper);
      await helper.ask('begin', part);
    }
    return clients;
  }

  async levels(): Promise<Map<string, Level>> {
    const all = await Promise.all(this.helpers.map((helper) => helper.ask<Map<string, Level>>('levels')));
    return new Map(all.flatMap((part) => [...part]));
  }

  async collect(): Promise<Map<string, Arrival[]>> {
    const all = await Promise.all(
      this.helpers.map((helper) => helper.ask<Map<string, Arrival[]>>('collect')),
    );
    return new Map(all.flatMap((part) => [...part]));
  }

  /** Waits until each has come as far as this, and gives those that have not within the time. */
  async reach(targets: ReadonlyMap<string, number>, milliseconds: number): Promise<Map<string, Level>> {
    for (const deadline = performance.now() + milliseconds; ;) {
      const levels = await this.levels();
      const behind = [...levels].filter(([name, { position }]) => position < (targets.get(name) ?? 0));
      const hopeless = behind.every(([, { ended }]) => ended !== undefined);
      if (hopeless || performance.now() > deadline) return new Map(behind);
      await sleep(POLL);
    }
  }

  async leave(names: readonly string[]): Promise<void> {
    await this.#each('leave', names);
  }

  async come(names: readonly string[]): Promise<void> {
    await this.#each('come', names);
  }

  close(): void {
    for (const helper of this.helpers) helper.kill();
  }

  async #each(what: string, names: readonly string[]): Promise<void> {
    for (const helper of this.helpers) {
      await helper.ask(
        what,
        names.filter((name) => this.#homes.get(name) === helper),
      );
    }
  }
}
