import { setTimeout as sleep } from 'node:timers/promises';
import { ControlLine } from './control-line.mjs';
import { machineMilliseconds } from './machine-clock.mjs';
import { Screen } from './screen.mjs';
import { Stall } from './stall.mjs';
import { sendMutation } from './send-mutation.mjs';
import { Stopwatch } from './stopwatch.mjs';

const CONNECTING = 100;
const PATIENCE = 60_000;

/** All screens in front of one contender. Lives in a process of its own. */
export class Audience {
  screens = [];
  #stopwatch = new Stopwatch();
  #stall = new Stall();

  /** `ownIds`: whether messages carry the id of their own subscription; the floor sends all the same one. */
  async attend({ url, opening, ownIds }) {
    this.url = url.split('?')[0];
    this.opening = opening;
    this.ownIds = ownIds;
    this.control = await ControlLine.open(Number(new URL(url).searchParams.get('control')));
  }

  /** More screens: groups of `{ sockets, authorization, subscriptions, streams }`. Gives the seconds it took. */
  async open(groups) {
    const arrived = (screen) => this.#arrived(screen);
    const fresh = groups.flatMap(({ sockets, ...group }) =>
      Array.from(
        { length: sockets },
        () => new Screen({ url: this.url, opening: this.opening, ...group }, arrived),
      ),
    );
    const seconds = await this.#connect(fresh);
    this.screens.push(...fresh);
    return seconds;
  }

  async #connect(screens) {
    const before = performance.now();
    const waiting = [...screens];
    const connectAll = async () => {
      for (let screen = waiting.pop(); screen; screen = waiting.pop()) await screen.open();
    };
    await Promise.all(Array.from({ length: CONNECTING }, connectAll));
    const seconds = (performance.now() - before) / 1000;
    // A pong does not say that a subscription stands where it opens without a message.
    if (this.opening === 0) await sleep(300);
    return seconds;
  }

  #arrived(screen) {
    if (!this.#stall.has(screen)) this.#stopwatch.stroke();
  }

  /**
   * Has entries released, `burst` at a time, each time when every screen has all of the last ones, until the seconds or
   * the rounds are over.
   */
  run({ seconds = Infinity, rounds = Infinity, burst = 1, streams = [0] }) {
    return this.#measure({ seconds, rounds, burst, streams }, () =>
      this.control.tell('release', burst, streams),
    );
  }

  /** As `run`, but each entry is that of a mutation over HTTP. */
  mutate({ rounds, request }) {
    return this.#measure({ seconds: Infinity, rounds, burst: 1, streams: [0] }, (round) =>
      sendMutation(request, round),
    );
  }

  async #measure({ seconds, rounds, burst, streams }, release) {
    const watching = this.screens.filter((screen) => !this.#stall.has(screen));
    const each = watching.reduce((sum, screen) => sum + screen.reachedBy(streams), 0) * burst;
    watching.forEach((screen) => screen.clear());
    this.#stopwatch.clear();
    const lasts = [];
    const before = { usage: await this.control.ask('usage'), cpu: process.cpuUsage() };
    const begun = performance.now();
    let round = 0;
    for (; round < rounds && performance.now() - begun < seconds * 1000; round += 1) {
      let released;
      await this.#stopwatch.until(
        each,
        PATIENCE,
        (missing) => this.#explain(missing),
        () => {
          released = release(round);
        },
      );
      lasts.push(machineMilliseconds());
      await released;
    }
    const took = (performance.now() - begun) / 1000;
    const cpu = process.cpuUsage(before.cpu);
    const usage = await this.control.ask('usage');
    this.#stall.note(round * burst, streams);
    this.#verify(watching, round * burst, streams);
    const deliveries = each * round;
    return {
      ...{ rounds: round, deliveries, seconds: took, perSecond: deliveries / took },
      ...{ p50: this.#stopwatch.at(0.5), p99: this.#stopwatch.at(0.99), lasts },
      serverMicroseconds: (total(usage.cpu) - total(before.usage.cpu)) / deliveries,
      clientMicroseconds: total(cpu) / deliveries,
      ...{ before: before.usage, after: usage },
    };
  }

  #explain(missing) {
    const faults = new Set(this.screens.map(({ fault }) => fault).filter(Boolean));
    const counts = new Map();
    for (const { count } of this.screens) counts.set(count, (counts.get(count) ?? 0) + 1);
    const had = [...counts].map(([count, screens]) => `${screens} screens had ${count}`);
    return `${this.url}: ${missing} messages did not come; ${[...had, ...faults].join('; ')}`;
  }

  /** Every screen got every entry once, and all of a stream have come to the same one. */
  #verify(screens, entries, streams) {
    const newest = new Map();
    for (const screen of screens) {
      const expected = entries * screen.reachedBy(streams);
      if (screen.count !== expected) {
        throw new Error(`${this.url}: ${screen.count} messages instead of ${expected}`);
      }
      if (expected === 0) continue;
      const { stream, cursor } = screen.newest(this);
      if (newest.has(stream) && newest.get(stream) !== cursor) throw new Error(`${this.url}: screens differ`);
      newest.set(stream, cursor);
    }
  }

  /** The text of the newest message of the first screen. */
  newestText() {
    return this.screens[0].last.toString();
  }

  /** Where the first screen is. */
  cursor() {
    return this.screens[0].newest(this).cursor;
  }

  /** The last screens stop reading. They are not waited for until they read on. */
  stall(count) {
    this.#stall.begin(this.screens.slice(-count));
  }

  /** They read on; resolves when they have had every entry that was released meanwhile. */
  async readOn() {
    const { screens, missing } = this.#stall.end();
    const wake = () => screens.forEach((screen) => screen.socket.resume());
    if (missing === 0) wake();
    else await this.#stopwatch.until(missing, PATIENCE, (left) => this.#explain(left), wake);
    screens.forEach((screen) => screen.newest(this));
  }

  /** The last screens are switched off. */
  leave(count) {
    for (const screen of this.screens.splice(-count)) screen.cut();
  }

  /** Ends every socket at once, and has each remember where it was. */
  cut() {
    for (const screen of this.screens) {
      screen.resumeAfter(screen.newest(this));
      screen.cut();
    }
  }

  /**
   * All come back at once, each after its own cursor. Gives the seconds until they were connected, and until 99 of 100
   * had all that they had missed.
   */
  async comeBack(missed) {
    this.screens.forEach((screen) => screen.clear());
    const messages = this.screens.reduce((sum, screen) => sum + missed * screen.subscriptions.length, 0);
    let connecting;
    this.#stopwatch.clear();
    await this.#stopwatch.until(
      messages,
      PATIENCE,
      (missing) => this.#explain(missing),
      () => {
        connecting = this.#connect(this.screens);
      },
    );
    const connected = await connecting;
    this.screens.forEach((screen) => screen.newest(this));
    return { connected, caughtUp: this.#stopwatch.at(0.99) / 1000 };
  }

  ask(...command) {
    return this.control.ask(...command);
  }

  tell(...command) {
    this.control.tell(...command);
  }
}

const total = ({ user, system }) => user + system;
