import type { SubscribePayload } from 'graphql-ws/client';
import type { FeedRequest } from './feed.js';
import { RecentCursors } from './recent-cursors.js';

const REMEMBERED = 1_000;

/** Where a subscription is in its feed, written into the payload that is sent again after each break. */
export class Place {
  readonly payload: SubscribePayload;
  readonly #variables: Record<string, unknown>;
  readonly #recent = new RecentCursors(REMEMBERED);

  /** Throws a TypeError for a document that does not take the cursor: it would lose what happens during a break. */
  constructor(
    { query, variables, operationName, after }: FeedRequest,
    private readonly variable: string,
  ) {
    if (!new RegExp(`\\$${variable}\\s*:`).test(query))
      throw new TypeError(`The document must take the cursor as a variable, as in: $${variable}: Cursor`);
    this.#variables = { ...variables };
    this.payload = {
      query,
      variables: this.#variables,
      ...(operationName !== undefined && { operationName }),
    };
    this.moveTo(after ?? this.cursor);
  }

  get cursor(): string | undefined {
    return (this.#variables[this.variable] as string | null | undefined) ?? undefined;
  }

  /**
   * Takes the cursor of a first message and says whether the feed goes on where it was asked to. Where it does not, the
   * place stays: the resync that follows moves it, and comes again if the connection breaks before it.
   */
  resumesAt(cursor: string | undefined): boolean {
    if (this.cursor === undefined) this.moveTo(cursor);
    else return this.cursor === cursor;
    return false;
  }

  /** Takes the cursor of a message, unless that message was here before. */
  isNew(cursor: string | undefined): boolean {
    if (cursor === undefined) return true;
    if (this.#recent.has(cursor)) return false;
    this.#recent.add(cursor);
    this.#variables[this.variable] = cursor;
    return true;
  }

  /** Starts over: cursors from before are not repeats any more. */
  moveTo(cursor: string | undefined): void {
    this.#recent.clear();
    if (cursor === undefined) delete this.#variables[this.variable];
    else this.isNew(cursor);
  }
}
