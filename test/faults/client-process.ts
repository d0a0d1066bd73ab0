import type { Arrival } from './arrival';
import { answer } from './helper';
import { OfficialSubscriber } from './official-subscriber';
import { OwnSubscriber } from './own-subscriber';
import type { Subscriber, SubscriptionPlan } from './subscriber';

/** How far a subscription has come. */
export interface Level {
  readonly position: number;
  readonly ended: string | undefined;
}

const subscribers = new Map<string, Subscriber>();

const named = (names: readonly string[]): Subscriber[] =>
  names.map((name) => {
    const subscriber = subscribers.get(name);
    if (!subscriber) throw new Error(`No subscription ${name}`);
    return subscriber;
  });

answer({
  begin: (plans: readonly SubscriptionPlan[]) => {
    for (const plan of plans) {
      const subscriber = plan.client === 'own' ? new OwnSubscriber(plan) : new OfficialSubscriber(plan);
      subscribers.set(plan.name, subscriber);
      subscriber.come();
    }
  },
  levels: (): Map<string, Level> =>
    new Map([...subscribers].map(([name, { position, ended }]) => [name, { position, ended }])),
  collect: (): Map<string, Arrival[]> =>
    new Map([...subscribers].map(([name, subscriber]) => [name, subscriber.collect()])),
  leave: async (names: readonly string[]) => {
    for (const subscriber of named(names)) await subscriber.leave();
  },
  come: (names: readonly string[]) => {
    for (const subscriber of named(names)) subscriber.come();
  },
});
