import { setTimeout as sleep } from 'node:timers/promises';
import type { Access } from '../domain/access';
import { isCancelled } from '../persistence/passing-fault';
import { DependsOnPerson } from './execution';
import type { FeedPlan } from './feed-plan';
import { prefixOf, type Frame, type Prefix } from './frame';
import type { Opening } from './frame-maker';
import type { Group, Member } from './group';
import type { Outlet } from './outlet';
import type { Subscribed } from './subscribed';

const RETRY_MILLISECONDS = 500;
const ATTEMPTS_TO_OPEN = 3;

export interface FollowRequest {
  readonly plan: FeedPlan;
  readonly asked: Subscribed;
  readonly access: Access;
  readonly outlet: Outlet;
  /** The id that the client chose for the subscription. */
  readonly id: string;
  /** Called once, however it ends. */
  readonly onEnd: () => void;
}

/** What a follower needs of the hub. */
export interface Followed {
  /** The group to follow in, as things stand; whoever enters one has to leave it. */
  enter(follower: Follower): Promise<Group>;
  leave(follower: Follower, group: Group): void;
  /** Whether a group can still be followed. */
  stands(group: Group): boolean;
  ended(): void;
  /** The group's document depends on the person: everybody in it needs a group of their own. */
  disperse(group: Group | undefined): void;
  delivered(messages: number): void;
  problem(problem: Error): void;
}

/**
 * One subscription. It holds a place in the log and no queue: level with its group it is handed what the group makes,
 * and behind it (on coming back, or when its socket was slow) it reads on from its own place until it is level.
 * To graphql-ws it is a source that never gives anything; a `next` is waited for until the client leaves.
 */
export class Follower implements AsyncIterableIterator<never>, Member {
  position = -1;
  told = -1;
  epoch = '';
  readonly #prefix: Prefix;
  readonly #over: Promise<IteratorResult<never>>;
  #end!: () => void;
  #group: Group | undefined;
  #begun = false;
  #ended = false;
  #reading = false;
  #again = false;

  constructor(
    private readonly hub: Followed,
    readonly request: FollowRequest,
  ) {
    this.#prefix = prefixOf(request.id);
    this.#over = new Promise((resolve) => {
      this.#end = () => resolve({ done: true, value: undefined });
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<never>> {
    if (!this.#begun && !this.#ended) {
      this.#begun = true;
      void this.#begin();
    }
    return this.#over;
  }

  return(): Promise<IteratorResult<never>> {
    if (!this.#ended) {
      this.#ended = true;
      this.#leave();
      this.hub.ended();
      this.request.onEnd();
      this.#end();
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(problem: unknown): Promise<IteratorResult<never>> {
    void this.return();
    return Promise.reject(problem instanceof Error ? problem : new Error(String(problem)));
  }

  give(frames: readonly Frame[], upTo: number): boolean {
    const { outlet, access } = this.request;
    for (const frame of frames) {
      if (frame.sequence <= this.told) continue;
      if (outlet.closed) return this.#closed();
      if (outlet.blocked) {
        void this.#readOn();
        return false;
      }
      outlet.send(this.#prefix, frame.shownTo(access.ownerId));
      this.hub.delivered(1);
      this.told = frame.sequence;
      this.position = Math.max(this.position, frame.sequence);
    }
    this.position = Math.max(this.position, upTo);
    return true;
  }

  #closed(): boolean {
    void this.return();
    return true;
  }

  /** Reading on finds out why, and starts anew: two ways of going on at once would tell it twice. */
  resync(): void {
    void this.#readOn();
  }

  /** Its group is no more: it goes on in another from where it is. */
  move(): void {
    this.#group = undefined;
    if (this.position >= 0) void this.#readOn();
  }

  async #begin(): Promise<void> {
    await this.#persist(async () => {
      while (!this.#ended && this.position < 0) {
        const group = await this.#enter();
        const opening = await group.open(this.request.plan.after);
        if (group === this.#group) this.#start(opening);
      }
    });
    await this.#readOn();
  }

  async #enter(): Promise<Group> {
    while (!this.#group) {
      const group = await this.hub.enter(this);
      // It may have been dispersed in the moment in which it was entered.
      if (!this.hub.stands(group)) continue;
      this.#group = group;
      if (!this.#ended) break;
      this.#leave();
      return group;
    }
    return this.#group;
  }

  #leave(): void {
    const group = this.#group;
    this.#group = undefined;
    group?.leave(this);
    if (group) this.hub.leave(this, group);
  }

  async #startAnew(why: string): Promise<void> {
    const opening = await (await this.#enter()).openAnew(why);
    this.#start(opening);
  }

  #start({ position, frames }: Opening): void {
    if (this.#ended) return;
    const { outlet, access } = this.request;
    for (const frame of frames) outlet.send(this.#prefix, frame.shownTo(access.ownerId));
    this.hub.delivered(frames.length);
    this.position = position.sequence;
    this.told = position.sequence;
    this.epoch = position.epoch;
  }

  /** From its own place until it is level with the group; asked for meanwhile, once more. */
  async #readOn(): Promise<void> {
    this.#again = true;
    if (this.#reading) return;
    this.#reading = true;
    while (this.#again && !this.#ended) {
      this.#again = false;
      await this.#persist(async () => {
        while (!this.#ended && !(await this.#joinOrStep()));
      });
    }
    this.#reading = false;
  }

  /** True once it is level. */
  async #joinOrStep(): Promise<boolean> {
    await this.#free();
    const group = await this.#enter();
    if (this.#ended) return true;
    if (group !== this.#group) return false;
    if (group.join(this)) return true;
    const page = await group.page(this.position, this.epoch);
    if (this.#ended || group !== this.#group) return false;
    if ('broken' in page) await this.#startAnew(page.broken);
    else this.give(page.frames, page.upTo);
    return false;
  }

  async #free(): Promise<void> {
    const { outlet } = this.request;
    while (outlet.blocked && !outlet.closed) await new Promise<void>((resume) => outlet.onceFree(resume));
    if (outlet.closed) void this.return();
  }

  /**
   * Does it until it is done: a database that is away for a moment must not end a feed, which clients take for good. A
   * feed that cannot even be opened, or that asks for more than the database does in its time, sends the client on its
   * way after a few attempts.
   */
  async #persist(work: () => Promise<void>): Promise<void> {
    for (let attempt = 1; !this.#ended; attempt += 1) {
      try {
        return await work();
      } catch (problem) {
        // Somebody else of the group may have found out before: then it is no more, and only to be done again.
        if (problem instanceof DependsOnPerson) this.hub.disperse(this.#group);
        else await this.#wait(problem as Error, attempt);
      }
    }
  }

  async #wait(problem: Error, attempt: number): Promise<void> {
    this.hub.problem(problem);
    const hopeless = this.position < 0 || isCancelled(problem);
    if (hopeless && attempt >= ATTEMPTS_TO_OPEN) {
      this.request.outlet.tryLater();
      void this.return();
    } else await sleep(RETRY_MILLISECONDS);
  }
}
