import { Client } from 'pg';
import { createClient, type Client as FeedClient } from 'graphql-ws';
import WebSocket from 'ws';
import { WATCH } from '../support/documents';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { tokenOf } from '../support/test-server';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const PROTOCOL = 'graphql-transport-ws';

let place: Workplace;
let database: FreshDatabase;
let url: string;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  const settings = { DATABASE_URL: database.url, ALLOWED_ORIGINS: 'https://board.example' };
  url = (await place.serve(settings).ready()).replace('http', 'ws');
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

/** The close code of a bare socket, or the HTTP status where it was not let in. */
function outcome(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_request, response) => resolve(`status ${response.statusCode}`));
    socket.on('close', (code) => resolve(`code ${code}`));
  });
}

/** What a bare socket hears until `enough`, when it says these once it is connected. */
function conversation(
  socket: WebSocket,
  messages: readonly object[],
  enough: string,
): Promise<{ type: string; id?: string; payload?: unknown }[]> {
  const heard: { type: string; id?: string; payload?: unknown }[] = [];
  return new Promise((resolve, reject) => {
    const say = (message: object): void => socket.send(JSON.stringify(message));
    socket.on('open', () => say({ type: 'connection_init' }));
    socket.on('message', (data: Buffer) => {
      heard.push(JSON.parse(data.toString('utf8')) as { type: string });
      if (heard.at(-1)?.type === 'connection_ack') messages.forEach(say);
      if (heard.at(-1)?.type === enough) resolve(heard);
    });
    socket.on('close', (code) => reject(new Error(`Closed with ${code} after ${JSON.stringify(heard)}`)));
  });
}

describe('who is let in', () => {
  it.each([
    ['a page of another site', { origin: 'http://evil.example' }, 'status 403'],
    [
      'a page of a site whose name begins alike',
      { origin: 'https://board.example.evil.example' },
      'status 403',
    ],
    ['a page without an origin', { origin: 'null' }, 'status 403'],
    ['cookies without an origin', { headers: { cookie: 'a=b' } }, 'status 403'],
  ])('%s is not', async (_who, options, expected) => {
    expect(await outcome(new WebSocket(url, PROTOCOL, options))).toBe(expected);
  });

  it.each([
    ['a program', {}],
    ['a page of an allowed site', { origin: 'https://board.example' }],
    ['a page of this server', () => ({ origin: url.replace('ws', 'http').replace('/graphql', '') })],
  ])('%s is', async (_who, options) => {
    const socket = new WebSocket(url, PROTOCOL, typeof options === 'function' ? options() : options);
    const heard = await conversation(socket, [], 'connection_ack');
    expect(heard).toHaveLength(1);
    socket.terminate();
  });

  it('another path and another protocol are not', async () => {
    expect(await outcome(new WebSocket(url.replace('/graphql', '/other'), PROTOCOL))).toBe('status 404');
    expect(await outcome(new WebSocket(url))).toBe('code 4406');
    const socket = new WebSocket(url, 'graphql-ws');
    expect(await outcome(socket)).toMatch(/^(code 4406|code 1006|status 400)$/);
  });
});

describe('who speaks', () => {
  const init = (authorization: string): object => ({ type: 'connection_init', payload: { authorization } });

  async function saying(message: object): Promise<string> {
    const socket = new WebSocket(url, PROTOCOL);
    socket.on('open', () => socket.send(JSON.stringify(message)));
    return outcome(socket);
  }

  it('is closed with 4403 for a token that is not valid, and 4401 before they have connected', async () => {
    expect(await saying(init(`Bearer ${'x'.repeat(60)}`))).toBe('code 4403');
    expect(await saying(init(`Bearer ${await tokenOf('lead@leicester', -10)}`))).toBe('code 4403');
    expect(
      await saying({ type: 'subscribe', id: '1', payload: { query: '{ organisations { slug } }' } }),
    ).toBe('code 4401');
    expect(await saying({ type: 'nonsense' })).toBe('code 4400');
  });

  it('is closed with 4403 when the token ends', async () => {
    expect(await saying(init(`Bearer ${await tokenOf('lead@leicester', 2)}`))).toBe('code 4403');
  });

  it.each([
    ['an unknown field', '{ organisation(slug: "leicester") { nmae } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', '{ organisation', 'GRAPHQL_PARSE_FAILED'],
  ])('is told of %s by an error message, and the socket stays', async (_fault, query, code) => {
    const socket = new WebSocket(url, PROTOCOL);
    const heard = await conversation(socket, [{ type: 'subscribe', id: '1', payload: { query } }], 'error');
    expect(heard.at(-1)).toMatchObject({ id: '1', type: 'error', payload: [{ extensions: { code } }] });
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.terminate();
  });
});

it('a feed of an organisation that is not there, or not theirs, is refused and ends', async () => {
  const socket = new WebSocket(url, PROTOCOL);
  const payload = { query: 'subscription { statusChanged(organisation: "atlantis") { __typename } }' };
  const heard = await conversation(socket, [{ type: 'subscribe', id: '1', payload }], 'complete');
  expect(heard.slice(1)).toMatchObject([
    { type: 'next', payload: { errors: [{ extensions: { code: 'NOT_FOUND', field: 'organisation' } }] } },
    { type: 'complete' },
  ]);
  socket.terminate();
});

it('nobody is followed for after a thousand have come and gone, however they went', async () => {
  const client = createClient({ url, webSocketImpl: WebSocket, lazy: false });
  for (let round = 0; round < 10; round++) {
    await Promise.all(Array.from({ length: 50 }, () => comeAndGo(client, true)));
    await Promise.all(Array.from({ length: 50 }, () => comeAndGo(client, false)));
  }
  for (let round = 0; round < 20; round++) await vanish();
  // A stream that is followed is looked at every second; one that nobody follows is not looked at any more.
  while ((await secondsSinceLook()) < 3) await new Promise((resolve) => setTimeout(resolve, 500));
  const stay = subscribe(client);
  await stay.first;
  while ((await secondsSinceLook()) > 1.5) await new Promise((resolve) => setTimeout(resolve, 200));
  stay.leave();
  await client.dispose();
});

function subscribe(client: FeedClient): { first: Promise<void>; ended: Promise<void>; leave: () => void } {
  let leave: () => void = () => undefined;
  let came: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (came = resolve));
  const ended = new Promise<void>((resolve, reject) => {
    const sink = { next: () => came(), error: reject, complete: resolve };
    leave = client.subscribe({ query: WATCH, variables: { slug: 'leicester' } }, sink);
  });
  return { first, ended, leave };
}

async function comeAndGo(client: FeedClient, afterFirst: boolean): Promise<void> {
  const { first, ended, leave } = subscribe(client);
  if (afterFirst) await first;
  else await new Promise((resolve) => setImmediate(resolve));
  leave();
  await ended;
}

/** The network is cut: no complete, no close. */
async function vanish(): Promise<void> {
  const socket = new WebSocket(url, PROTOCOL);
  const payload = { query: WATCH, variables: { slug: 'leicester' } };
  await conversation(socket, [{ type: 'subscribe', id: '1', payload }], 'next');
  socket.terminate();
}

async function secondsSinceLook(): Promise<number> {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<{ seconds: number | null }>(`
    SELECT extract(epoch FROM clock_timestamp() - max(query_start))::float AS seconds FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%FROM stream%'`);
  await client.end();
  return rows[0]?.seconds ?? Infinity;
}
