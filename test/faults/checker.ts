import type { Arrival } from './arrival';

/** An entry of the log that a subscription is to be given. */
export interface Expected {
  readonly sequence: number;
  readonly payload: number;
}

export interface Findings {
  /** Events that came, each counted once. */
  delivered: number;
  /** Events that did not come, or were told to be out of reach although they were not. */
  lost: number;
  /** Events that came again as if they were new. */
  repeated: number;
  /** Events that came after a later one. */
  reordered: number;
  /** Events that came with other contents than were written, or were never to be seen here. */
  differing: number;
  /** Events that came again under the same cursor, by which a client drops them. */
  wireRepeats: number;
  readonly complaints: string[];
}

const MANY = 5;

/**
 * Holds what one subscription was given against the log. What counts is the effect: an event that comes again
 * under a cursor that the client has seen is dropped and only counted.
 */
export class SubscriptionCheck {
  readonly findings: Findings = {
    delivered: 0,
    lost: 0,
    repeated: 0,
    reordered: 0,
    differing: 0,
    wireRepeats: 0,
    complaints: [],
  };
  /** The cursor of each event by its place in the log. */
  readonly #delivered = new Map<number, number>();
  readonly #unsettled = new Map<number, number>();
  readonly #gaps: (readonly [after: number, upTo: number])[] = [];
  #start: number | undefined;
  #position = 0;
  /** Up to where in the log it has been held against it. */
  settledUpTo = 0;
  #resyncsDue = 0;

  constructor(readonly name: string) {}

  /** Its cursor has been made too old: it must be told so, once. */
  expectResync(): void {
    this.#resyncsDue += 1;
  }

  take(arrivals: readonly Arrival[], during: string): void {
    for (const arrival of arrivals) this.#takeOne(arrival, during);
  }

  /** Everything up to `head` has had its time to come: these are its entries since `settledUpTo`. */
  settle(entries: readonly Expected[], head: number, during: string): void {
    if (this.#resyncsDue > 0) this.#find('lost', 'nobody said that its cursor was too old', during);
    this.#resyncsDue = 0;
    const expected = new Map(entries.map(({ sequence, payload }) => [sequence, payload]));
    for (const [sequence, payload] of expected) {
      if (!this.#isDue(sequence)) continue;
      const came = this.#unsettled.get(sequence);
      if (came === undefined) this.#find('lost', `${sequence} did not come`, during);
      else if (came !== payload) this.#find('differing', `${sequence} came with other contents`, during);
    }
    for (const sequence of this.#unsettled.keys()) {
      if (!expected.has(sequence)) this.#find('differing', `${sequence} was not to be seen`, during);
    }
    this.#unsettled.clear();
    this.settledUpTo = head;
  }

  /** Once more against the log as it is at the end. */
  compare(entries: readonly Expected[]): void {
    const due = entries.filter(({ sequence }) => this.#isDue(sequence));
    const missing = due.filter(({ sequence }) => !this.#delivered.has(sequence)).length;
    const more = missing - this.findings.lost;
    if (more > 0) this.#find('lost', `${more} more than were missed as it went`, 'the end', more);
  }

  #takeOne(arrival: Arrival, during: string): void {
    const { kind, sequence } = arrival;
    if (kind === 'trouble') return this.#find('lost', arrival.words ?? '', during);
    if (this.#start === undefined) {
      if (kind !== 'ready') this.#find('differing', `the first message was ${kind}`, during);
      this.#start = sequence;
      this.#position = sequence;
    }
    if (kind === 'event') return this.#event(arrival, during);
    if (kind === 'resync') this.#resync(sequence, during);
    // A message that opens a feed repeats where the client was, and moves nothing.
    if (kind !== 'ready') this.#position = Math.max(this.#position, sequence);
  }

  #event({ sequence, cursor, payload, words }: Arrival, during: string): void {
    if (words !== undefined) this.#note('differing', `${sequence} came with errors: ${words}`, during);
    const before = this.#delivered.get(sequence);
    if (before !== undefined) {
      if (before === cursor) this.findings.wireRepeats += 1;
      else this.#find('repeated', `${sequence} came again under another cursor`, during);
      return;
    }
    if (sequence <= this.#position) {
      this.#find('reordered', `${sequence} came after ${this.#position}`, during);
      if (sequence <= this.settledUpTo) return;
    }
    this.findings.delivered += 1;
    this.#delivered.set(sequence, cursor);
    this.#unsettled.set(sequence, payload);
    this.#position = Math.max(this.#position, sequence);
  }

  #resync(sequence: number, during: string): void {
    if (this.#resyncsDue === 0) {
      return this.#find('lost', `told to begin anew at ${sequence}, being at ${this.#position}`, during);
    }
    this.#resyncsDue -= 1;
    this.#gaps.push([this.#position, sequence]);
  }

  #isDue(sequence: number): boolean {
    if (this.#start === undefined) return true;
    return (
      sequence > this.#start && !this.#gaps.some(([after, upTo]) => sequence > after && sequence <= upTo)
    );
  }

  #find(
    what: 'lost' | 'repeated' | 'reordered' | 'differing',
    words: string,
    during: string,
    count = 1,
  ): void {
    this.findings[what] += count;
    this.#note(what, words, during);
  }

  #note(what: string, words: string, during: string): void {
    const { complaints } = this.findings;
    if (complaints.length < MANY) complaints.push(`${this.name}: ${what} during ${during}: ${words}`);
  }
}
