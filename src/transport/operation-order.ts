import type { MessageMeter } from './message-meter';

/** Takes one message; resolves once what it asks for is over. */
export type Reading = (text: string) => Promise<void>;

/** What a client may say. */
const TYPES: ReadonlySet<string> = new Set(['connection_init', 'ping', 'pong', 'subscribe', 'complete']);
/** The id of an operation is kept and repeated with each of its messages. */
const LONGEST_ID = 200;

/** The library would take it for a fault of the server. */
export class NoClientMessage extends Error {}

interface Operation {
  readonly over: Promise<unknown>;
  completed: boolean;
}

/**
 * Lets an id stand for one operation at a time. A client may use an id again once it has completed it, but the library
 * forgets an operation by its id when it ends, even where the id stands for the next by then: that one would never be
 * told anything, or never be let go. So the next is read when the earlier is over, and whatever comes after it after it.
 */
export class OperationOrder {
  readonly #running = new Map<string, Operation>();
  #pause: Promise<void> | undefined;

  constructor(
    private readonly read: Reading,
    private readonly meter: Pick<MessageMeter, 'hold' | 'release'>,
  ) {}

  async hear(text: string): Promise<void> {
    const { type, id } = spokenOf(text);
    if (!TYPES.has(type) || id.length > LONGEST_ID) throw new NoClientMessage('Invalid message received');
    for (let pause = this.#pauseFor(type, id); pause; pause = this.#pauseFor(type, id)) await pause;
    const operation = this.#running.get(id);
    if (type === 'complete' && operation) operation.completed = true;
    return type === 'subscribe' && !operation ? this.#run(id, text) : this.read(text);
  }

  #pauseFor(type: string, id: string): Promise<void> | undefined {
    const earlier = type === 'subscribe' ? this.#running.get(id) : undefined;
    if (this.#pause || !earlier?.completed) return this.#pause;
    this.meter.hold();
    this.#pause = earlier.over.then(() => {
      this.#pause = undefined;
      this.meter.release();
    });
    return this.#pause;
  }

  async #run(id: string, text: string): Promise<void> {
    const reading = this.read(text);
    const forget = (): boolean => this.#running.delete(id);
    this.#running.set(id, { over: reading.then(forget, forget), completed: false });
    return reading;
  }
}

/** What the message is about, as far as it says so. */
function spokenOf(text: string): { type: string; id: string } {
  try {
    const { type, id } = Object(JSON.parse(text)) as { type?: unknown; id?: unknown };
    return { type: typeof type === 'string' ? type : '', id: typeof id === 'string' ? id : '' };
  } catch {
    return { type: '', id: '' };
  }
}
