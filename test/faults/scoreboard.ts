import type { Arrival } from './arrival';
import { SubscriptionCheck, type Findings } from './checker';
import type { Oracle } from './oracle';
import type { SubscriptionPlan } from './subscriber';
import type { View } from './views';

export interface Subscription {
  readonly plan: SubscriptionPlan;
  readonly view: View;
}

/** Who must have been given what so far. */
export class Scoreboard {
  readonly #checks = new Map<string, { readonly check: SubscriptionCheck; readonly view: View }>();

  constructor(
    private readonly oracle: Oracle,
    subscriptions: readonly Subscription[],
  ) {
    for (const { plan, view } of subscriptions) {
      this.#checks.set(plan.name, { check: new SubscriptionCheck(plan.name), view });
    }
  }

  /** Where each subscription must come to, now that nothing is being written. */
  async targets(except: ReadonlySet<string>): Promise<Map<string, number>> {
    await this.#readOn();
    const present = [...this.#checks].filter(([name]) => !except.has(name));
    return new Map(
      present.map(([name, { check, view }]) => {
        const [last] = this.oracle.expected(view, check.settledUpTo).slice(-1);
        return [name, last?.sequence ?? 0];
      }),
    );
  }

  take(arrivals: ReadonlyMap<string, readonly Arrival[]>, during: string): void {
    for (const [name, some] of arrivals) this.#checks.get(name)?.check.take(some, during);
  }

  async settle(during: string, except: ReadonlySet<string>): Promise<void> {
    const heads = await this.#readOn();
    for (const [name, { check, view }] of this.#checks) {
      if (except.has(name)) continue;
      const head = heads.get(view.organisation) ?? 0;
      check.settle(this.oracle.expected(view, check.settledUpTo), head, during);
    }
  }

  expectResync(names: Iterable<string>): void {
    for (const name of names) this.#checks.get(name)?.check.expectResync();
  }

  /** Once more, against the tables as they are at the end. */
  compare(): void {
    for (const { check, view } of this.#checks.values()) check.compare(this.oracle.expected(view));
  }

  get delivered(): number {
    return this.total().delivered;
  }

  total(): Findings {
    const sum = { delivered: 0, lost: 0, repeated: 0, reordered: 0, differing: 0, wireRepeats: 0 };
    const complaints: string[] = [];
    for (const { check } of this.#checks.values()) {
      for (const what of Object.keys(sum) as (keyof typeof sum)[]) sum[what] += check.findings[what];
      complaints.push(...check.findings.complaints);
    }
    return { ...sum, complaints };
  }

  async #readOn(): Promise<Map<string, number>> {
    const organisations = new Set([...this.#checks.values()].map(({ view }) => view.organisation));
    const heads = new Map<string, number>();
    for (const organisation of organisations) heads.set(organisation, await this.oracle.readOn(organisation));
    return heads;
  }
}
