import { randomUUID } from 'node:crypto';
import { required } from './project.mjs';

const { WebSocket } = required('ws');

/** A socket that speaks graphql-transport-ws as a browser does, and looks at what it gets no more than it must. */
export class Screen {
  /** Messages since `clear`. */
  count = 0;
  last;
  #onMessage = () => undefined;

  /**
   * `opening`: how many messages a subscription begins with. `subscriptions`: what each asks, of which stream, and how
   * often.
   */
  constructor({ url, opening, authorization, subscriptions }, onArrival) {
    this.url = url;
    this.opening = opening;
    this.authorization = authorization;
    this.onArrival = onArrival;
    this.subscriptions = subscriptions.flatMap(({ stream, copies = 1, ...payload }) =>
      Array.from({ length: copies }, () => ({ id: randomUUID(), stream, payload })),
    );
  }

  /** Resolves once every subscription stands. */
  async open() {
    const socket = new WebSocket(this.url, 'graphql-transport-ws', {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    this.socket = socket;
    this.fault = undefined;
    await this.#handshake(socket);
    socket.removeAllListeners('message');
    this.last = this.opened;
    // Whatever is set here runs for every delivery.
    socket.on('message', (data) => {
      this.last = data;
      this.count += 1;
      this.onArrival(this);
    });
    for (const data of this.early.splice(0)) socket.emit('message', data);
  }

  #handshake(socket) {
    let openings = this.opening * this.subscriptions.length;
    let ponged = false;
    this.early = [];
    return new Promise((resolve, reject) => {
      const fail = (why) => {
        this.fault ??= why;
        reject(new Error(`${this.url}: ${why}`));
      };
      socket.on('error', ({ message }) => fail(message));
      socket.on('close', (code, reason) => fail(`closed with ${code} ${reason}`));
      socket.on('open', () => {
        const payload = this.authorization === undefined ? {} : { authorization: this.authorization };
        socket.send(JSON.stringify({ type: 'connection_init', payload }));
      });
      socket.on('message', (data) => {
        const { type, payload } = JSON.parse(data);
        if (type === 'connection_ack') this.#subscribe(socket);
        else if (type === 'pong') ponged = true;
        else if (type === 'next' && openings > 0) openings -= openedBy(payload, fail);
        else if (type === 'next') this.early.push(data);
        else fail(`sent ${data}`);
        if (type === 'next' && this.early.length === 0) this.opened = data;
        if (ponged && openings === 0) resolve();
      });
    });
  }

  #subscribe(socket) {
    for (const { id, payload } of this.subscriptions) {
      socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
    }
    socket.send('{"type":"ping"}');
  }

  /** How many subscriptions of this screen an entry of these streams reaches. */
  reachedBy(streams) {
    return this.subscriptions.filter(({ stream }) => streams.includes(stream)).length;
  }

  clear() {
    this.count = 0;
  }

  /** The newest message, which must be one of a subscription of this screen, and the stream that it came from. */
  newest({ ownIds }) {
    if (this.fault) throw new Error(`A screen was cut off: ${this.fault}`);
    const { id, type, payload } = JSON.parse(this.last);
    const subscription = ownIds ? this.subscriptions.find((each) => each.id === id) : this.subscriptions[0];
    if (type !== 'next' || !subscription || payload.errors || !payload.data) {
      throw new Error(`A screen got ${this.last}`);
    }
    const cursor = payload.extensions?.cursor ?? contentOf(payload.data).cursor;
    return { stream: subscription.stream, cursor };
  }

  /** Goes on after this cursor, as the official client would; all subscriptions are of one stream here. */
  resumeAfter({ cursor }) {
    for (const subscription of this.subscriptions) {
      const { payload } = subscription;
      subscription.payload = { ...payload, variables: { ...payload.variables, after: cursor } };
    }
  }

  cut() {
    this.socket.removeAllListeners('close');
    this.socket.terminate();
  }
}

function openedBy({ data, errors }, fail) {
  if (errors) fail(JSON.stringify(errors));
  return data && contentOf(data).__typename === 'FeedReady' ? 1 : 0;
}

/** A subscription has one field. */
const contentOf = (data) => Object.values(data)[0];
