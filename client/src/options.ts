import type { SocketConstructor } from './guarded-socket.js';

type Parameters = Readonly<Record<string, unknown>>;

export interface FeedClientOptions {
  /** Where the server's WebSocket is: `wss://council.example/graphql`. */
  readonly url: string;
  /** What the connection is opened with. A function is asked before each connection: give a fresh token there. */
  readonly connectionParams?: Parameters | (() => Parameters | Promise<Parameters>) | undefined;
  /** The WebSocket class, where the runtime has none of its own: `ws` in Node 20. */
  readonly webSocketImpl?: unknown;
  /** Name of the variable that takes the cursor. */
  readonly cursorVariable?: string | undefined;
  /** Milliseconds between a sign of life and the next ping. */
  readonly pingEveryMs?: number | undefined;
  /** Milliseconds that a ping may stay unanswered before the connection is given up. */
  readonly pongWithinMs?: number | undefined;
  /** Milliseconds that opening a connection may take, and again that the server may take to accept it. */
  readonly connectWithinMs?: number | undefined;
  /** The wait before attempt n is random between 0 and `retryBaseMs` times 2 to the n, but never over `retryCapMs`. */
  readonly retryBaseMs?: number | undefined;
  readonly retryCapMs?: number | undefined;
  /** Between 0 and 1, as Math.random. */
  readonly random?: (() => number) | undefined;
  /** How many messages `iterate` holds for a slow reader before it pauses the subscription. */
  readonly iterateAhead?: number | undefined;
  /** Is told what a handler threw. */
  readonly report?: ((problem: unknown) => void) | undefined;
}

export interface Settings {
  readonly url: string;
  readonly connectionParams: FeedClientOptions['connectionParams'];
  readonly webSocket: SocketConstructor;
  readonly cursorVariable: string;
  readonly pingEveryMs: number;
  readonly pongWithinMs: number;
  readonly connectWithinMs: number;
  readonly retryBaseMs: number;
  readonly retryCapMs: number;
  readonly random: () => number;
  readonly iterateAhead: number;
  readonly report: (problem: unknown) => void;
}

/** Throws a TypeError for what can never work, so that it is seen where it is written. */
export function readOptions(options: FeedClientOptions): Settings {
  const { url, connectionParams, cursorVariable = 'after' } = options;
  if (!/^wss?:$/.test(protocolOf(url))) throw new TypeError(`Not an address of a WebSocket: ${url}`);
  if (!/^[_A-Za-z]\w*$/.test(cursorVariable)) throw new TypeError(`Not a variable: ${cursorVariable}`);
  return {
    url,
    connectionParams,
    cursorVariable,
    webSocket: webSocketOf(options.webSocketImpl),
    pingEveryMs: positive('pingEveryMs', options.pingEveryMs ?? 10_000),
    pongWithinMs: positive('pongWithinMs', options.pongWithinMs ?? 5_000),
    connectWithinMs: positive('connectWithinMs', options.connectWithinMs ?? 10_000),
    retryBaseMs: positive('retryBaseMs', options.retryBaseMs ?? 100),
    retryCapMs: positive('retryCapMs', options.retryCapMs ?? 10_000),
    iterateAhead: positive('iterateAhead', options.iterateAhead ?? 1_000),
    random: options.random ?? Math.random,
    report: options.report ?? toConsole,
  };
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}

/** Longest delay that a timer takes. */
const LONGEST_TIMER = 2_147_483_647;

function positive(name: string, value: number): number {
  if (value > 0 && value <= LONGEST_TIMER) return value;
  throw new TypeError(`${name} must be more than 0 and at most ${LONGEST_TIMER}: ${value}`);
}

function webSocketOf(given: unknown): SocketConstructor {
  const found = given ?? (globalThis as { WebSocket?: unknown }).WebSocket;
  if (typeof found === 'function') return found as SocketConstructor;
  throw new TypeError(
    'There is no WebSocket here: give a class as webSocketImpl, such as that of the package ws',
  );
}

function toConsole(problem: unknown): void {
  // eslint-disable-next-line no-console -- nowhere else to tell it, unless the caller gives a place
  console.error('golden-thread-client: a handler threw', problem);
}
