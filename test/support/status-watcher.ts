import { WATCH } from './documents';
import { Watcher } from './watcher';

interface StatusChange {
  readonly cursor: string;
  readonly at: string;
  readonly axis: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
  readonly actor: { readonly post: string } | null;
  readonly subject: { readonly __typename: string; readonly reference?: string; readonly title?: string };
}

type Message =
  | { readonly __typename: 'FeedReady'; readonly cursor: string }
  | { readonly __typename: 'ResyncRequired' }
  | ({ readonly __typename: 'StatusChange' } & StatusChange);

/** A screen that follows the statuses of an organisation of the sample through the server at `url`. */
export class StatusWatcher {
  readonly #watcher: Watcher;

  constructor(url: string, after?: string, persona = 'lead@leicester') {
    const slug = persona.split('@')[1];
    const variables = { slug, ...(after !== undefined && { after }) };
    this.#watcher = new Watcher(url.replace('http', 'ws'), WATCH, variables, persona);
  }

  get messages(): readonly Message[] {
    return this.#watcher.messages.map(({ data }) => data.statusChanged);
  }

  get changes(): readonly StatusChange[] {
    return this.messages.filter((message) => message.__typename === 'StatusChange');
  }

  get reasons(): readonly (string | null)[] {
    return this.changes.map(({ reason }) => reason);
  }

  /** The cursor that a client would come back with. */
  get cursor(): string {
    const last = this.messages.at(-1);
    if (last === undefined || !('cursor' in last)) throw new Error('Nothing came yet');
    return last.cursor;
  }

  /** Waits for the first message. */
  async open(): Promise<this> {
    await this.#watcher.when(() => this.messages.length > 0);
    return this;
  }

  /** Waits until so many changes have come. */
  async until(count: number, milliseconds = 15_000): Promise<readonly StatusChange[]> {
    await this.#watcher.when(() => this.changes.length >= count, milliseconds);
    return this.changes;
  }

  async disconnected(): Promise<unknown> {
    await this.#watcher.when(() => this.#watcher.errors.length > 0);
    return this.#watcher.errors[0];
  }

  close(): Promise<void> {
    return this.#watcher.close();
  }
}
