import { encodeCursor, type Position } from '../changes/cursor';
import type { LogEntry } from '../changes/log-entry';
import type { StreamTail } from '../changes/stream-tail';
import type { Execution, Payload } from './execution';
import type { FeedMessage, FeedPlan } from './feed-plan';
import { Frame } from './frame';
import type { FrameStore } from './frame-store';
import { mayHide } from './may-hide';
import { checkpointAt, openingMessages, readyAt } from './opening';

/** What a follower starts with. */
export interface Opening {
  /** Where in the log it goes on. */
  readonly position: Position;
  readonly frames: readonly Frame[];
}

/** For how long a snapshot is given to those who come after it, as long as nothing is logged meanwhile. */
const FRESH_MILLISECONDS = 1_000;

interface RecentOpening {
  readonly opening: Promise<Opening>;
  readonly until: number;
}

/** Makes the messages of one group, each once, however many ask for it and when. */
export class FrameMaker {
  readonly #shelf: Map<string, Promise<Frame>>;
  readonly #openings = new Map<string, RecentOpening>();

  constructor(
    private readonly tail: StreamTail,
    private readonly plan: Pick<FeedPlan, 'definition' | 'wants'>,
    private readonly execution: Execution,
    /** True for those who see published rounds only. */
    private readonly outsiders: boolean,
    private readonly store: FrameStore,
  ) {
    this.#shelf = store.shelf();
  }

  /** The messages that these entries make, in order. */
  async ofEntries(entries: readonly LogEntry[]): Promise<readonly Frame[]> {
    const shown = await this.#shown(entries.filter(this.plan.wants));
    const { coalesceMilliseconds, message } = this.plan.definition;
    const telling = coalesceMilliseconds === undefined ? shown : shown.slice(-1);
    const places = telling.map((entry) => ({ entry, sequence: entry.sequence, key: keyOf(entry) }));
    const missing = places.filter(({ key }) => !this.#shelf.has(key));
    if (missing.length > 0)
      this.#make(
        missing,
        missing.map(({ entry }) => message(entry)),
      );
    return Promise.all(places.map(({ key }) => this.#shelf.get(key) as Promise<Frame>));
  }

  /**
   * The log has grown. What is new may hide what earlier messages show: a figure from the public, or what is spoken of in
   * a clinic from who does not sit there. Nobody who may not see it any more is to be told of it on coming back (N7).
   */
  forget(entries: readonly LogEntry[]): void {
    if (this.outsiders || entries.length === 0 || entries.some(mayHide)) this.#shelf.clear();
  }

  async checkpoint(position: Position): Promise<Frame> {
    const [payload] = await this.execution.latest([checkpointAt(position)]);
    return frameOf(position.sequence, payload);
  }

  /** Whether what these see of the past is not what they were told of it any more. */
  movesSight(entries: readonly LogEntry[]): boolean {
    const { movesSight } = this.plan.definition;
    return this.outsiders && movesSight !== undefined && entries.some(movesSight);
  }

  /** For who resumes: the same for all that come back to one place. */
  async resumed(position: Position): Promise<Opening> {
    const key = `ready ${keyOf(position)}`;
    const ready = readyAt(encodeCursor(position));
    if (!this.#shelf.has(key)) this.#make([{ sequence: position.sequence, key }], [ready]);
    return { position, frames: [await (this.#shelf.get(key) as Promise<Frame>)] };
  }

  /**
   * For who cannot resume. The first message still stands at the cursor that was given: were it cut off from the second,
   * whoever keeps the last cursor would come back as if nothing had been missed.
   */
  async refused(cursor: string, why: string, now: number): Promise<Opening> {
    // Not kept: there is no end of cursors that somebody can make up.
    const [[payload], opening] = await Promise.all([
      this.execution.latest([readyAt(cursor)]),
      this.atEnd(why, now),
    ]);
    const ready = frameOf(opening.position.sequence, payload);
    return { ...opening, frames: [ready, ...opening.frames] };
  }

  /** For who starts at the end of the log, or cannot resume and is told why. Who comes meanwhile shares it. */
  async atEnd(explanation: string | undefined, now: number): Promise<Opening> {
    const key = `${this.tail.epoch} ${explanation}`;
    const recent = this.#openings.get(key);
    if (!recent || recent.until <= now) return this.#atEnd(explanation, key, now);
    const made = await recent.opening;
    if (made.position.sequence >= this.tail.head) return made;
    // Overtaken by the log: all who waited for it share the next one, too.
    const next = this.#openings.get(key);
    return next && next !== recent ? next.opening : this.#atEnd(explanation, key, now);
  }

  #atEnd(explanation: string | undefined, key: string, now: number): Promise<Opening> {
    const opening = this.#openNow(explanation);
    this.#openings.set(key, { opening, until: now + FRESH_MILLISECONDS });
    opening.catch(() => this.#openings.delete(key));
    return opening;
  }

  async #openNow(explanation: string | undefined): Promise<Opening> {
    let place: Position | undefined;
    const payloads = await this.execution.snapshot(async (context) => {
      const { position, messages } = await openingMessages(context, this.tail.organisationId, explanation);
      place = position;
      return messages;
    });
    const position = place as Position;
    // The database knows of a restore before this server does.
    if (position.epoch !== this.tail.epoch) await this.tail.refresh();
    return { position, frames: payloads.map((payload) => frameOf(position.sequence, payload)) };
  }

  /** Who sees published rounds only is not told of more, not even that there was something. */
  async #shown(wanted: readonly LogEntry[]): Promise<readonly LogEntry[]> {
    if (!this.outsiders || wanted.length === 0) return wanted;
    const published = await this.tail.published(wanted);
    return wanted.filter((entry) =>
      this.plan.definition.showsOutsiders(entry, published.has(entry.sequence)),
    );
  }

  #make(
    places: readonly { readonly sequence: number; readonly key: string }[],
    messages: readonly FeedMessage[],
  ): void {
    const payloads = this.execution.latest(messages);
    for (const [index, { sequence, key }] of places.entries()) {
      const frame = payloads.then((made) => frameOf(sequence, made[index]));
      this.#shelf.set(key, frame);
      frame.then(
        (made) => this.store.keep(this.#shelf, key, made),
        () => this.#shelf.delete(key),
      );
    }
  }
}

function frameOf(sequence: number, { text, inside }: Payload = { text: '' }): Frame {
  return new Frame(
    sequence,
    text,
    inside && { frame: new Frame(sequence, inside.text), posts: inside.posts },
  );
}

/** After a restore numbers are given out a second time. */
const keyOf = ({ epoch, sequence }: Omit<Position, 'organisationId'>): string => `${epoch} ${sequence}`;
