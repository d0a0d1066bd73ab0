import WebSocket from 'ws';
import { conversation, outcome, PROTOCOL } from '../support/bare-socket';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { tokenOf } from '../support/test-server';
import { Workplace } from '../support/workplace';

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
