import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '../changes/cursor';
import type { LogEntry } from '../changes/log-entry';
import { DependsOnPerson } from './execution';
import type { Frame } from './frame';
import type { FrameMaker, Opening } from './frame-maker';
import type { LiveStream } from './live-stream';
import { readCursor, RESTORED, SIGHT_MOVED, TOO_OLD } from './opening';

/** Entries that are read, run and sent in one go. */
const PAGE = 64;
/** Sockets that are written to before others have their turn: pings and requests must not wait for thousands. */
const CHUNK = 500;
const RETRY_MILLISECONDS = 500;

/** A follower as its group sees it. */
export interface Member {
  /** The number up to which it was told everything that it may see. */
  readonly position: number;
  /** The number of the last message that it was given. */
  readonly told: number;
  readonly epoch: string;
  /** False where it could not take them all: it goes its own way then, until it is level again. */
  give(frames: readonly Frame[], upTo: number): boolean;
  /** What it follows cannot be followed on, as it finds when it reads on by itself. */
  resync(): void;
}

export interface GroupOptions {
  readonly stream: LiveStream;
  readonly maker: FrameMaker;
  readonly now: () => number;
  readonly coalesceMilliseconds: number;
  readonly checkpointMilliseconds: number;
  /** The document turned out to depend on the person. */
  readonly onPersonal: () => void;
  readonly onProblem: (problem: Error) => void;
}

/** A stretch of the log, as messages; `upTo` is its last number. */
export interface Page {
  readonly frames: readonly Frame[];
  readonly upTo: number;
}

/** A stretch that cannot be told: whoever is before its end has to start anew. */
export interface Broken {
  readonly broken: string;
  readonly upTo?: number;
}

/** All who asked the same and may see the same: what is new is made into messages once and given to each. */
export class Group {
  readonly #live = new Set<Member>();
  readonly #options: GroupOptions;
  /** Where all who are level stand. */
  #position = 0;
  #epoch: string;
  #advancing = false;
  #lastTold = 0;
  #checkpoint: NodeJS.Timeout | undefined;

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#epoch = options.stream.tail.epoch;
  }

  /** What somebody starts with who comes with this cursor, or with none. */
  async open(cursor: string | null): Promise<Opening> {
    const { stream, maker, now } = this.#options;
    // What was hidden before somebody asked must not be told to them, even if the bell has not rung here yet.
    await stream.current();
    if (cursor === null) return maker.atEnd(undefined, now());
    const resumption = readCursor(stream.tail, cursor);
    return 'refused' in resumption
      ? maker.refused(cursor, resumption.refused, now())
      : maker.resumed(resumption.position);
  }

  openAnew(why: string): Promise<Opening> {
    return this.#options.maker.atEnd(why, this.#options.now());
  }

  /** Takes in whoever is level with the group, or ahead of it; false for who has to be told something first. */
  join(member: Member): boolean {
    const { tail } = this.#options.stream;
    if (this.#live.size === 0 && !this.#advancing) {
      this.#position = tail.head;
      this.#epoch = tail.epoch;
    }
    if (member.epoch !== this.#epoch || member.position < this.#position) return false;
    this.#live.add(member);
    if (member.told < member.position) this.#promiseCheckpoint();
    this.#advance();
    return true;
  }

  leave(member: Member): void {
    this.#live.delete(member);
  }

  /** What follows a place, for who is not level; undefined where the log does not go on from there any more. */
  async page(after: number, epoch: string): Promise<Page | Broken> {
    const { stream, maker } = this.#options;
    if (epoch !== stream.tail.epoch) return { broken: RESTORED };
    if (after < stream.tail.floor) return { broken: TOO_OLD };
    const entries = await stream.tail.after(after, PAGE);
    // Not before they are read: one of them may be what ends somebody's access.
    await stream.settled;
    if (!followsOn(entries, after, stream.tail.head)) return { broken: TOO_OLD };
    const upTo = entries.at(-1)?.sequence ?? after;
    if (maker.movesSight(entries)) return { broken: SIGHT_MOVED, upTo };
    return { frames: await maker.ofEntries(entries), upTo };
  }

  /** Something is new; no entries: the log was exchanged. */
  grown(entries: readonly LogEntry[]): void {
    this.#options.maker.forget(entries);
    this.#advance();
  }

  #advance(): void {
    if (!this.#advancing && this.#behind) void this.#run();
  }

  stop(): void {
    clearTimeout(this.#checkpoint);
    this.#live.clear();
  }

  get #behind(): boolean {
    const { tail } = this.#options.stream;
    return this.#live.size > 0 && (tail.head > this.#position || tail.epoch !== this.#epoch);
  }

  async #run(): Promise<void> {
    this.#advancing = true;
    while (this.#behind) {
      try {
        await this.#turn();
      } catch (problem) {
        if (problem instanceof DependsOnPerson) {
          this.#options.onPersonal();
          break;
        }
        this.#options.onProblem(problem as Error);
        await sleep(RETRY_MILLISECONDS);
      }
    }
    this.#advancing = false;
  }

  async #turn(): Promise<void> {
    await this.#pauseToCoalesce();
    // All have left meanwhile: what would be made now is for nobody.
    if (this.#live.size === 0) return;
    const page = await this.page(this.#position, this.#epoch);
    if ('broken' in page) return this.#sendAway(page);
    this.#position = page.upTo;
    const members = [...this.#live];
    for (const [index, member] of members.entries()) {
      if (index > 0 && index % CHUNK === 0) await nextTurn();
      if (this.#live.has(member) && !member.give(page.frames, page.upTo)) this.#live.delete(member);
    }
    const last = page.frames.at(-1);
    if (last) this.#lastTold = this.#options.now();
    if (last?.sequence !== page.upTo) this.#promiseCheckpoint();
  }

  async #pauseToCoalesce(): Promise<void> {
    const wait = this.#lastTold + this.#options.coalesceMilliseconds - this.#options.now();
    if (this.#options.coalesceMilliseconds > 0 && wait > 0) await sleep(wait);
  }

  /** Whoever is before the end of what cannot be told; who came after it, and before it was found out, stays. */
  #sendAway({ upTo }: Broken): void {
    const { tail } = this.#options.stream;
    this.#epoch = tail.epoch;
    this.#position = upTo ?? tail.head;
    for (const member of [...this.#live]) {
      if (member.epoch === this.#epoch && member.position >= this.#position) continue;
      this.#live.delete(member);
      member.resync();
    }
  }

  /** What is hidden by a filter moves the place on in silence; once in a while it is told, or cursors would age. */
  #promiseCheckpoint(): void {
    this.#checkpoint ??= setTimeout(() => {
      this.#checkpoint = undefined;
      void this.#tellCheckpoint().catch(() => this.#promiseCheckpoint());
    }, this.#options.checkpointMilliseconds).unref();
  }

  async #tellCheckpoint(): Promise<void> {
    const waiting = (): Member[] => [...this.#live].filter(({ told }) => told < this.#position);
    if (waiting().length === 0) return;
    const { organisationId } = this.#options.stream.tail;
    const place: Position = { organisationId, epoch: this.#epoch, sequence: this.#position };
    const frame = await this.#options.maker.checkpoint(place);
    // Overtaken by a message, which tells more.
    if (this.#position !== place.sequence || this.#epoch !== place.epoch) return;
    for (const member of waiting()) {
      if (member.position === place.sequence) member.give([frame], place.sequence);
    }
  }
}

/** Numbers are dense, and there are entries up to the head. */
const followsOn = (entries: readonly LogEntry[], after: number, head: number): boolean =>
  entries.every(({ sequence }, index) => sequence === after + 1 + index) &&
  (entries.length > 0 || after >= head);
