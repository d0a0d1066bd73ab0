import type { createClient } from '@redis/client';

const CONNECT_MILLISECONDS = 5_000;
const FIRST_RETRY_MILLISECONDS = 250;
const LAST_RETRY_MILLISECONDS = 10_000;
/** Bells that wait for an answer on a connection that may be dead. What is beyond them is lost, as a bell may be. */
const UNANSWERED = 100;

/** How a connection that died without a word is noticed. */
export interface Heartbeat {
  readonly pingMilliseconds: number;
  /** Longer than the pings are apart. */
  readonly silenceMilliseconds: number;
}

const HEARTBEAT: Heartbeat = { pingMilliseconds: 5_000, silenceMilliseconds: 10_000 };

interface LinkOptions {
  readonly url: string;
  /** As Redis lists its clients. */
  readonly name: string;
  readonly heartbeat?: Heartbeat | undefined;
  /** With each new connection, the first included, before it counts as up. */
  readonly onUp?: (client: RedisConnection) => Promise<unknown>;
  /** Once in each outage. */
  readonly onProblem: (problem: Error) => void;
}

export type RedisConnection = ReturnType<typeof connectionTo>;

/**
 * One connection to Redis that is made anew whenever it is lost, for as long as it takes. The library would do so by
 * itself, but its waits cannot be cut short, and a server that stops must not wait for them.
 */
export class RedisLink {
  #client: RedisConnection | undefined;
  #up = false;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly options: LinkOptions) {}

  /** Undefined while Redis is away. */
  get client(): RedisConnection | undefined {
    return this.#up ? this.#client : undefined;
  }

  /** Does not wait for Redis. The library is loaded by then and not before: most servers ring without it. */
  start(): void {
    void import('@redis/client').then((library) => this.#connect(library.createClient));
  }

  #connect(create: typeof createClient): void {
    if (this.#stopped) return;
    const { url, name, heartbeat = HEARTBEAT, onUp } = this.options;
    const client = connectionTo(create, url, name, heartbeat);
    this.#client = client;
    client.on('error', (problem: Error) => this.#lost(client, problem));
    client
      .connect()
      .then(() => {
        // The library finishes a connection that it was told to give up while it was being made.
        if (this.#client !== client || this.#stopped) return client.destroy();
        return onUp?.(client);
      })
      .then(() => this.#established(client))
      .catch((problem: Error) => this.#lost(client, problem));
  }

  stop(): void {
    this.#stopped = true;
    this.#up = false;
    clearTimeout(this.#retry);
    this.#client?.destroy();
  }

  #established(client: RedisConnection): void {
    if (this.#client !== client || this.#stopped) return;
    this.#up = true;
    this.#failures = 0;
  }

  #lost(client: RedisConnection, problem: Error): void {
    if (this.#client !== client || this.#stopped) return;
    this.#client = undefined;
    this.#up = false;
    client.destroy();
    if (this.#failures === 0) this.options.onProblem(problem);
    this.#retry = setTimeout(() => this.start(), waitBefore(this.#failures));
    this.#failures += 1;
  }
}

/** Doubles with each failure; half of it is left to chance, so that many servers do not come back at once. */
function waitBefore(retry: number): number {
  const most = Math.min(FIRST_RETRY_MILLISECONDS * 2 ** retry, LAST_RETRY_MILLISECONDS);
  return most / 2 + (Math.random() * most) / 2;
}

const connectionTo = (create: typeof createClient, url: string, name: string, heartbeat: Heartbeat) =>
  create({
    url,
    name,
    pingInterval: heartbeat.pingMilliseconds,
    disableOfflineQueue: true,
    commandsQueueMaxLength: UNANSWERED,
    // A feature of one vendor's cluster.
    maintNotifications: 'disabled',
    socket: {
      reconnectStrategy: false,
      connectTimeout: CONNECT_MILLISECONDS,
      socketTimeout: heartbeat.silenceMilliseconds,
    },
  });
