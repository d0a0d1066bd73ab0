/** A moment of an organisation, as far as reading as at it goes. */
export interface Moment {
  readonly organisationId: string;
  /** The last entry of the organisation's log that had been made by then; 0 for none. */
  readonly sequence: string;
  /** The day of it, YYYY-MM-DD: overdue, stale and the like are judged as of then (N8). */
  readonly day: string;
  /** The time of it, for what runs on from then, as a timer; the end of its day where only the number is known. */
  readonly at?: Date;
}

/** The moments that one request reads as at, and which records were read as at which of them. */
export class Moments<Context> {
  readonly #contexts = new Map<string, Context>();
  readonly #readIn = new WeakMap<object, Context>();
  #used = false;

  /** Most requests read the present alone: for them this is all that is looked at. */
  get used(): boolean {
    return this.#used;
  }

  /** What resolvers are given under a moment: one for each, so that whatever they ask for is read together. */
  context(sequence: string, now: Date, make: () => Context): Context {
    this.#used = true;
    const key = `${sequence} ${now.toISOString()}`;
    let context = this.#contexts.get(key);
    if (context === undefined) this.#contexts.set(key, (context = make()));
    return context;
  }

  /** What a record was read in; undefined for the present. */
  of(record: unknown): Context | undefined {
    return typeof record === 'object' && record !== null ? this.#readIn.get(record) : undefined;
  }

  mark(record: object, context: Context): void {
    this.#readIn.set(record, context);
  }
}
