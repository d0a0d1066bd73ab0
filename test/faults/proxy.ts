import { createServer, Socket, type AddressInfo, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a network is at the moment. */
export interface Weather {
  /** Each piece of data is on its way for so many milliseconds. */
  readonly delay: number;
  /** Bytes a second that each connection lets through, in each direction. */
  readonly rate: number;
  /** Nothing comes through, and nobody is told: half-open. */
  readonly frozen: boolean;
}

const FAIR: Weather = { delay: 0, rate: Infinity, frozen: false };
/** What one direction holds back before it stops reading. */
const HELD_BYTES = 256 * 1024;
const FROZEN_POLL = 20;

/** A network between two programs that can be made bad at any time, for connections that stand and for new ones. */
export class Proxy {
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #weather = FAIR;

  private constructor(
    private readonly listener: Server,
    private target: number,
  ) {}

  static async open(target = 0): Promise<Proxy> {
    const listener = createServer({ allowHalfOpen: true, noDelay: true });
    const proxy = new Proxy(listener, target);
    listener.on('connection', (client) => proxy.#join(client));
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.#pairs.size;
  }

  get weather(): Weather {
    return this.#weather;
  }

  /** Where new connections lead to. */
  leadTo(port: number): void {
    this.target = port;
  }

  become(weather: Partial<Weather>): void {
    this.#weather = { ...FAIR, ...weather };
  }

  /** Ends connections with a reset, as a firewall that forgot them does. */
  cut(whether: () => boolean = () => true): number {
    const chosen = [...this.#pairs].filter(whether);
    for (const pair of chosen) this.#reset(pair);
    return chosen.length;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.listener.close(resolve));
  }

  #join(client: Socket): void {
    const server = new Socket({ allowHalfOpen: true }).setNoDelay(true);
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    for (const end of pair) {
      end.on('error', () => this.#reset(pair));
      end.on('close', () => this.#reset(pair));
    }
    void this.#carry(client, server);
    void this.#carry(server, client);
    server.connect(this.target, '127.0.0.1');
  }

  #reset(pair: readonly [Socket, Socket]): void {
    if (!this.#pairs.delete(pair)) return;
    for (const end of pair) {
      if (end.destroyed) continue;
      if (end.connecting) end.destroy();
      else end.resetAndDestroy();
    }
  }

  /** One direction. Whatever came first goes first, however the weather changes. */
  async #carry(from: Socket, to: Socket): Promise<void> {
    const held: { readonly piece: Buffer; readonly due: number }[] = [];
    let bytes = 0;
    let ended = false;
    let wake: () => void = () => undefined;
    from.on('data', (piece: Buffer) => {
      held.push({ piece, due: performance.now() + this.#weather.delay });
      bytes += piece.length;
      if (bytes > HELD_BYTES) from.pause();
      wake();
    });
    const finish = (): void => {
      ended = true;
      wake();
    };
    from.once('end', finish).once('close', finish);
    for (;;) {
      const next = held.shift();
      if (next === undefined) {
        if (ended) break;
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      await this.#pass(next.piece, next.due, to);
      if (to.destroyed) return;
      bytes -= next.piece.length;
      if (bytes <= HELD_BYTES && from.isPaused()) from.resume();
    }
    if (!to.destroyed) to.end();
  }

  async #pass(piece: Buffer, due: number, to: Socket): Promise<void> {
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    for (let start = 0; start < piece.length;) {
      while (this.#weather.frozen && !to.destroyed) await sleep(FROZEN_POLL);
      const { rate } = this.#weather;
      const slice = piece.subarray(start, start + Math.max(64, Math.ceil(Math.min(rate / 20, piece.length))));
      if (to.destroyed) return;
      if (!to.write(slice)) await drained(to);
      if (Number.isFinite(rate)) await sleep((slice.length / rate) * 1_000);
      start += slice.length;
    }
  }
}

function drained(to: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      to.off('drain', done).off('close', done);
      resolve();
    };
    to.on('drain', done).on('close', done);
  });
}
