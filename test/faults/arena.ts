import { setTimeout as sleep } from 'node:timers/promises';
import type { Clients } from './clients';
import type { Database } from './database';
import type { Dice } from './dice';
import type { Hand } from './hand';
import type { Scoreboard, Subscription } from './scoreboard';
import type { Server } from './server';
import type { Times } from './settings';
import type { Writer } from './writers';

/** One thing that goes wrong. It leaves everything as it found it. */
export interface Fault {
  readonly name: string;
  /** Rejects where it could not be played, or the servers did not bear it. */
  play(arena: Arena): Promise<void>;
}

export interface Parts {
  readonly dice: Dice;
  readonly database: Database;
  readonly servers: readonly Server[];
  /** Those that write all the time: the first is never harmed, the second may be killed. */
  readonly steady: Writer;
  readonly mortal: Writer;
  /** Writes one thing at a time, when it is asked to. */
  readonly hand: Hand;
  /** Writes a whole return at a time. */
  readonly returns: Hand;
  readonly clients: Clients;
  readonly subscriptions: readonly Subscription[];
  readonly scoreboard: Scoreboard;
  readonly log: (line: string) => void;
}

const DEADLINE = 60_000;

/** The place where faults are played: everything that can be harmed, and who keeps count. */
export class Arena {
  /** Subscriptions that have left for a while: nobody waits for them. */
  readonly away = new Set<string>();
  readonly #hopeless = new Set<string>();

  constructor(
    readonly parts: Parts,
    public times: Times,
  ) {}

  get dice(): Dice {
    return this.parts.dice;
  }

  get database(): Database {
    return this.parts.database;
  }

  get servers(): readonly Server[] {
    return this.parts.servers;
  }

  /** Lets events flow for so long. */
  flow(milliseconds: number): Promise<void> {
    return sleep(milliseconds);
  }

  async write(): Promise<void> {
    await Promise.all([this.parts.steady.write(), this.parts.mortal.write()]);
  }

  /** Nothing more is written, and all that was begun is acknowledged. */
  async quiet(during: string): Promise<void> {
    const pausing = Promise.all([this.parts.steady.pause(), this.parts.mortal.pause()]);
    const late = sleep(DEADLINE, 'late', { ref: false });
    if ((await Promise.race([pausing, late])) === 'late') {
      throw new Error(`${during}: writers got no answer for ${DEADLINE / 1_000} s`);
    }
  }

  /** Waits until everybody has come to where the log is now, while it grows on. */
  async level(during: string): Promise<void> {
    const { clients, scoreboard } = this.parts;
    const targets = await scoreboard.targets(new Set([...this.away, ...this.#hopeless]));
    const behind = await clients.reach(targets, DEADLINE);
    if (behind.size > 0) throw new Error(`${during}: ${[...behind.keys()].join(', ')} did not come level`);
  }

  /**
   * Waits until every subscription is level with the log, and holds what came against it. Who does not get there
   * has lost what is missing.
   */
  async settle(during: string): Promise<void> {
    const { clients, scoreboard, log } = this.parts;
    const except = new Set([...this.away, ...this.#hopeless]);
    const behind = await clients.reach(await scoreboard.targets(except), DEADLINE);
    for (const [name, { position, ended }] of behind) {
      this.#hopeless.add(name);
      log(
        `${name} did not come level within ${DEADLINE / 1_000} s of ${during}; at ${position}, ${ended ?? 'open'}`,
      );
    }
    scoreboard.take(await clients.collect(), during);
    await scoreboard.settle(during, this.away);
  }
}
