import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { PASSWORD, urlOf, type BellServer } from './bell-server';
import { bulk, map, push, refusal, RespReader, simple, whole } from './resp-reader';

interface Connection {
  readonly socket: Socket;
  readonly channels: Set<string>;
  signedIn: boolean;
}

type Deliver = (payload: string) => void;

/**
 * The pub/sub of Redis over its own protocol, for machines without one, and for what no Redis does on demand: to lose,
 * repeat and reorder what passes.
 */
export class RedisStandIn implements BellServer {
  /** Every payload that was published, in order. */
  readonly published: string[] = [];
  /** What becomes of a payload on its way to the subscribers. */
  passOn: (payload: string, deliver: Deliver) => void = (payload, deliver) => deliver(payload);
  readonly #connections = new Set<Connection>();
  #server: Server | undefined;
  #port = 0;
  #frozen = false;

  get url(): string {
    return urlOf(this.#port);
  }

  get connections(): number {
    return this.#connections.size;
  }

  get subscribers(): number {
    return [...this.#connections].filter(({ channels }) => channels.size > 0).length;
  }

  async start(): Promise<void> {
    const server = createServer((socket) => this.#welcome(socket));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  async crash(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const { socket } of this.#connections) socket.destroy();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  freeze(): void {
    this.#frozen = true;
    for (const { socket } of this.#connections) socket.pause();
  }

  thaw(): void {
    this.#frozen = false;
    for (const { socket } of this.#connections) socket.resume();
  }

  #welcome(socket: Socket): void {
    const connection: Connection = { socket, channels: new Set(), signedIn: false };
    const reader = new RespReader();
    this.#connections.add(connection);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#connections.delete(connection));
    socket.on('data', (chunk: Buffer) => {
      for (const command of reader.read(chunk)) socket.write(this.#answer(connection, command));
    });
    if (this.#frozen) socket.pause();
  }

  #answer(connection: Connection, [name = '', ...rest]: string[]): string {
    const command = name.toUpperCase();
    if (command === 'HELLO') return this.#greet(connection, rest);
    if (!connection.signedIn) return refusal('NOAUTH Authentication required.');
    if (command === 'CLIENT' || command === 'SELECT') return simple('OK');
    if (command === 'PING') return simple('PONG');
    if (command === 'PUBLISH') return this.#publish(rest);
    if (command === 'SUBSCRIBE' || command === 'UNSUBSCRIBE') return this.#list(connection, command, rest);
    return refusal(`ERR unknown command '${name}'`);
  }

  #greet(connection: Connection, words: readonly string[]): string {
    const at = words.findIndex((word) => word.toUpperCase() === 'AUTH');
    const [user, password] = at < 0 ? [] : words.slice(at + 1);
    if (user !== 'default' || password !== PASSWORD) {
      return refusal('WRONGPASS invalid username-password pair or user is disabled.');
    }
    connection.signedIn = true;
    return map([
      ['server', bulk('redis')],
      ['version', bulk('7.0.15')],
      ['proto', whole(3)],
    ]);
  }

  #list(connection: Connection, command: 'SUBSCRIBE' | 'UNSUBSCRIBE', channels: readonly string[]): string {
    const told = channels.map((channel) => {
      if (command === 'SUBSCRIBE') connection.channels.add(channel);
      else connection.channels.delete(channel);
      return push(bulk(command.toLowerCase()), bulk(channel), whole(connection.channels.size));
    });
    return told.join('');
  }

  #publish([channel = '', payload = '']: readonly string[]): string {
    this.published.push(payload);
    const listeners = (): Connection[] =>
      [...this.#connections].filter(({ channels }) => channels.has(channel));
    this.passOn(payload, (passed) => {
      for (const { socket } of listeners()) socket.write(push(bulk('message'), bulk(channel), bulk(passed)));
    });
    return whole(listeners().length);
  }
}
