import { connect } from 'node:net';
import { upgrade } from '../support/bare-upgrade';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import type { Process } from '../support/process';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

/** How long a refusal may take on a busy machine. */
const PATIENCE = 5_000;
const QUERY = '{ organisations { slug } }';

let place: Workplace;
let database: FreshDatabase;
let server: Process;
let url: string;
/** Somebody who follows all the while: nothing that others say may reach them. */
let bystander: LiveSocket;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  server = place.serve({ DATABASE_URL: database.url });
  url = (await server.ready()).replace('http', 'ws');
  bystander = await LiveSocket.open(url);
  bystander.subscribe('1', STATUSES, { slug: 'leicester' });
  await bystander.answer('1');
});

afterEach(() => bystander.stays());

afterAll(async () => {
  await bystander.leave();
  await place.close();
  await database.drop();
});

async function closing(socket: LiveSocket): Promise<string> {
  await socket.until(() => socket.ended !== undefined, 'a close', PATIENCE);
  return socket.outcome;
}

const subscribe = (changes: object): object => ({
  type: 'subscribe',
  id: '1',
  payload: { query: QUERY },
  ...changes,
});

describe('what is no message of the protocol closes with 4400', () => {
  it.each<[string, string | object]>([
    ['not JSON', '{"type":'],
    ['an empty text', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"ping"'],
    ['a number', '42'],
    ['no type', {}],
    ['a type that is no text', { type: 1 }],
    ['an unknown type', { type: 'start' }],
    ['a message of a server', { type: 'connection_ack' }],
    ['another message of a server', { type: 'next', id: '1', payload: { data: null } }],
    ['a ping with a payload that is no object', { type: 'ping', payload: 'x' }],
    ['no id', { type: 'subscribe', payload: { query: QUERY } }],
    ['an empty id', subscribe({ id: '' })],
    ['an id that is no text', subscribe({ id: 1 })],
    ['an id of 900 kB', subscribe({ id: 'x'.repeat(900_000) })],
    ['no payload', { type: 'subscribe', id: '1' }],
    ['a payload that is no object', subscribe({ payload: QUERY })],
    ['no query', subscribe({ payload: {} })],
    ['a query that is no text', subscribe({ payload: { query: { kind: 'Document' } } })],
    ['variables that are no object', subscribe({ payload: { query: QUERY, variables: ['x'] } })],
    ['an operation name that is no text', subscribe({ payload: { query: QUERY, operationName: 1 } })],
    ['extensions that are no object', subscribe({ payload: { query: QUERY, extensions: 'x' } })],
    ['a complete without an id', { type: 'complete' }],
    ['bytes', Buffer.from(JSON.stringify({ type: 'ping' }))],
  ])('%s', async (_fault, message) => {
    const socket = await LiveSocket.open(url);
    socket.say(message);
    expect(await closing(socket)).toBe('code 4400');
    expect(socket.heard).toHaveLength(1);
  });
});

describe('what is no WebSocket message closes with the code of the RFC', () => {
  it('1009 for 2 MB', async () => {
    const socket = await LiveSocket.open(url);
    socket.say(JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(2_000_000) } }));
    expect(await closing(socket)).toBe('code 1009');
  });

  it('1008 for a message in 10,000 pieces', async () => {
    const socket = await LiveSocket.open(url);
    for (let piece = 0; piece < 10_000; piece++) socket.socket.send(' ', { fin: false }, () => undefined);
    expect(await closing(socket)).toBe('code 1008');
  });

  it('1007 for what is not UTF-8', async () => {
    const socket = await LiveSocket.open(url);
    socket.socket.send(Buffer.from('{"type":"ping\xff"}', 'latin1'), { binary: false });
    expect(await closing(socket)).toBe('code 1007');
  });

  it('a message of just under 1 MB in pieces of 1 kB is taken', async () => {
    const socket = await LiveSocket.open(url);
    const text = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(900_000) } });
    for (let at = 0; at < text.length; at += 1_000)
      socket.socket.send(text.slice(at, at + 1_000), { fin: at + 1_000 >= text.length });
    await socket.until(() => socket.heard.length === 2, 'the pong', PATIENCE);
    expect(socket.heard[1]?.payload.text).toHaveLength(900_000);
    await socket.leave();
  });
});

describe('what comes at the wrong moment closes with the code of the protocol', () => {
  it('4401 for an operation before the introduction', async () => {
    const early = await LiveSocket.connect(url);
    early.say(subscribe({}));
    expect(await closing(early)).toBe('code 4401');
  });

  it('4406 for no subprotocol, and for another, which clients take for a failed handshake', async () => {
    expect(await closing(await LiveSocket.connect(url, {}, []))).toBe('code 4406');
    expect(await closing(await LiveSocket.connect(url, {}, ['graphql-ws']))).toBe('code 1006');
    const stream = connect(Number(new URL(url).port), '127.0.0.1');
    stream.write(upgrade('/graphql', 'graphql-ws'));
    const heard: Buffer[] = [];
    const close = Buffer.from([0x88, 4406 >> 8, 4406 & 255]);
    await new Promise<void>((resolve) => {
      stream.on('data', (part) => {
        heard.push(part);
        // Between the two stands the length of the frame.
        const at = Buffer.concat(heard).indexOf(close.subarray(1));
        if (at >= 2 && Buffer.concat(heard)[at - 2] === close[0]) resolve();
      });
    });
    stream.destroy();
  });

  it('4408 for no introduction in three seconds, however much else is said', async () => {
    const silent = await LiveSocket.connect(url);
    const chatty = await LiveSocket.connect(url);
    const chat = setInterval(() => chatty.say({ type: 'ping' }), 200);
    expect(await Promise.all([silent.outcome, chatty.outcome])).toEqual(['code 4408', 'code 4408']);
    clearInterval(chat);
  });

  it('4409 for an id that is in use, by a feed or by a query', async () => {
    const socket = await LiveSocket.open(url);
    socket.subscribe('1', STATUSES, { slug: 'leicester' });
    await socket.answer('1');
    socket.say(subscribe({}));
    expect(await closing(socket)).toBe('code 4409');
    const hasty = await LiveSocket.open(url);
    hasty.say(subscribe({}));
    hasty.say(subscribe({}));
    expect(await closing(hasty)).toBe('code 4409');
  });

  it('4429 for two introductions, also in one go', async () => {
    const socket = await LiveSocket.open(url);
    socket.say({ type: 'connection_init' });
    expect(await closing(socket)).toBe('code 4429');
    const hasty = await LiveSocket.connect(url);
    hasty.say({ type: 'connection_init' });
    hasty.say({ type: 'connection_init' });
    expect(await closing(hasty)).toBe('code 4429');
  });

  it.each([[123], [true], [{ bearer: 'x' }], [['Bearer x']], ['Basic eDp5'], ['Bearer ']])(
    '4403 for %j in place of a token: it is not taken for none',
    async (authorization) => {
      const socket = await LiveSocket.connect(url);
      socket.say({ type: 'connection_init', payload: { authorization } });
      expect(await closing(socket)).toBe('code 4403');
    },
  );
});
