import WebSocket, { type ClientOptions } from 'ws';
import { PROTOCOL } from './bare-socket';
import { tokenOf } from './test-server';

/** What a socket hears: one message of graphql-transport-ws. */
export interface Heard {
  readonly type: string;
  readonly id?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  readonly payload?: any;
}

interface Opening extends ClientOptions {
  readonly persona?: string;
  readonly token?: string;
}

/**
 * A client without a library between it and the server: it says what it is told to, word for word, keeps what it hears
 * and does nothing by itself.
 */
export class LiveSocket {
  readonly heard: Heard[] = [];
  /** The close code, or the HTTP status where it was not let in. */
  readonly outcome: Promise<string>;
  ended: string | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString('utf8')) as Heard);
      this.#wake();
    });
    socket.on('open', () => this.#wake());
    socket.on('error', () => undefined);
    this.outcome = new Promise((resolve) => {
      const end = (how: string): void => {
        this.ended ??= how;
        this.#wake();
        resolve(this.ended);
      };
      socket.on('unexpected-response', (_request, { statusCode }) => end(`status ${statusCode}`));
      socket.on('close', (code) => end(`code ${code}`));
    });
  }

  /** Connected, and nothing said yet. */
  static async connect(
    url: string,
    options: ClientOptions = {},
    protocols = [PROTOCOL],
  ): Promise<LiveSocket> {
    const made = new LiveSocket(new WebSocket(url, protocols, options));
    await made.until(
      () => made.socket.readyState === WebSocket.OPEN || made.ended !== undefined,
      'an answer',
    );
    return made;
  }

  /** Connected and let in, as this persona or as the public. */
  static async open(url: string, { persona, token, ...options }: Opening = {}): Promise<LiveSocket> {
    const made = await LiveSocket.connect(url, options);
    const bearer = token ?? (persona && (await tokenOf(persona)));
    made.say({ type: 'connection_init', ...(bearer && { payload: { authorization: `Bearer ${bearer}` } }) });
    await made.until(() => made.heard.some(({ type }) => type === 'connection_ack'), 'the welcome');
    return made;
  }

  say(message: object | string | Buffer): void {
    const raw = typeof message === 'string' || Buffer.isBuffer(message);
    this.socket.send(raw ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Readonly<Record<string, unknown>> = {}): void {
    this.say({ type: 'subscribe', id, payload: { query, variables } });
  }

  complete(id: string): void {
    this.say({ type: 'complete', id });
  }

  /** What it heard of one operation. */
  of(id: string): Heard[] {
    return this.heard.filter((message) => message.id === id);
  }

  /** The data of the messages of a subscription, each with its one field taken off. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  told(id: string): any[] {
    return this.of(id)
      .filter(({ type }) => type === 'next')
      .map(({ payload }) => payload.data && Object.values(payload.data as object)[0]);
  }

  /** The cursor to come back with. */
  cursor(id: string): string {
    return this.of(id).findLast(({ type }) => type === 'next')?.payload.extensions.cursor;
  }

  /** The first message of an operation, or any that fits. */
  async answer(id: string, fits: (message: Heard) => boolean = () => true): Promise<Heard> {
    const find = (): Heard | undefined => this.of(id).find(fits);
    await this.until(() => find() !== undefined, `an answer to ${id}`);
    return find() as Heard;
  }

  async until(holds: () => boolean, what = 'it', milliseconds = 15_000): Promise<void> {
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      this.#wake();
    }, milliseconds);
    try {
      while (!holds()) {
        if (this.ended !== undefined) throw new Error(`Ended with ${this.ended} and without ${what}`);
        if (late) throw new Error(`Waited in vain for ${what}: ${this.#summary()}`);
        await new Promise<void>((resolve) => this.#waiting.add(resolve));
      }
    } finally {
      clearTimeout(patience);
    }
  }

  /** Whether it is still there and listened to: an answer to a ping has come. */
  async stays(): Promise<void> {
    const before = this.heard.length;
    this.say({ type: 'ping' });
    await this.until(() => this.heard.slice(before).some(({ type }) => type === 'pong'), 'a pong');
  }

  /** Reads no more: what is sent fills up the way here. */
  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  async leave(): Promise<void> {
    if (this.ended !== undefined) return;
    this.socket.resume();
    this.socket.terminate();
    await this.outcome;
  }

  #summary(): string {
    return JSON.stringify(this.heard.slice(-5)).slice(0, 1_000);
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  }
}
