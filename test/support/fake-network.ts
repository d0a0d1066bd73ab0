type Said = { type: string; id?: string; payload?: { query?: string; variables?: Record<string, unknown> } };

/** A WebSocket whose other end is the test. */
export class FakeSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;

  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  /** What the client said. */
  readonly said: Said[] = [];
  /** How the client ended it. */
  closedWith: number | undefined;
  terminated = false;

  send(data: string): void {
    this.said.push(JSON.parse(data) as Said);
  }

  close(code?: number): void {
    this.closedWith = code;
    this.readyState = 2;
  }

  terminate(): void {
    this.terminated = true;
    this.readyState = 3;
  }

  /** Opens, hears what the connection is opened with, and lets it in. */
  async accept(): Promise<this> {
    this.open();
    await settle();
    this.say({ type: 'connection_ack' });
    await settle();
    return this;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** A result for the subscription that was asked for last, unless told otherwise. */
  next(payload: object, id = this.subscribed.at(-1)?.id): void {
    this.say({ type: 'next', id, payload });
  }

  /** A change as the server sends one. */
  change(cursor: string, reason = cursor): void {
    this.next({ data: { statusChanged: { reason } }, extensions: { cursor } });
  }

  ready(cursor: string): void {
    this.next({
      data: { statusChanged: { __typename: 'FeedReady' } },
      extensions: { cursor, feed: 'ready' },
    });
  }

  end(code: number, reason = ''): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }

  fail(message: string): void {
    this.onerror?.({ message });
    this.end(1006);
  }

  heard(type: string): Said[] {
    return this.said.filter((message) => message.type === type);
  }

  get subscribed(): Said[] {
    return this.heard('subscribe');
  }

  /** Where the last subscription asked to go on. */
  get askedAfter(): unknown {
    return this.subscribed.at(-1)?.payload?.variables?.['after'];
  }
}

/** Every socket that a client opened, under jest's fake timers. */
export class FakeNetwork {
  readonly sockets: FakeSocket[] = [];
  readonly WebSocket: typeof FakeSocket;

  constructor() {
    const { sockets } = this;
    this.WebSocket = class extends FakeSocket {
      constructor() {
        super();
        sockets.push(this);
      }
    };
  }

  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('Nobody connected');
    return socket;
  }
}

/** Lets promises run, without a moment passing. */
export const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
