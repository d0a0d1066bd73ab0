import type { IncomingHttpHeaders } from 'node:http';
import WebSocket from 'ws';
import { PROTOCOL } from '../support/bare-socket';
import { BOTH, codeOfReply } from '../support/both-transports';
import { tokenOf } from '../support/test-server';
import { World } from '../support/world';

/** Nothing without a token. */
const LOG = '{ changes(organisation: "leicester", first: 1) { totalCount } }';

let world: World;
let token: string;
beforeAll(async () => {
  world = await World.open('sample');
  token = await tokenOf('admin@leicester');
});
afterAll(() => world.close());

describe.each(BOTH)('26: over %s a token counts in its own place only', (_, ask) => {
  it('where it does', async () => {
    expect(codeOfReply(await ask(world, { query: LOG }, { token }))).toBe('OK');
  });

  it.each(['authorization', 'Authorization', 'token', 'session', 'access_token', '__Host-token'])(
    'a cookie named %s lets nobody in',
    async (name) => {
      const { origin } = new URL(world.url);
      const headers = {
        origin,
        cookie: `${name}=${encodeURIComponent(`Bearer ${token}`)}; ${name}=${token}`,
      };
      expect(codeOfReply(await ask(world, { query: LOG }, { headers }))).toBe('UNAUTHENTICATED');
    },
  );

  it.each(['authorization', 'token', 'access_token', 'bearer'])(
    'a token in the address as %s lets nobody in: addresses are kept in logs',
    async (name) => {
      const search = `?${name}=${encodeURIComponent(`Bearer ${token}`)}&${name}=${token}`;
      const server = { url: world.url + search, webSocketUrl: world.webSocketUrl + search };
      expect(codeOfReply(await ask(server, { query: LOG }))).toBe('UNAUTHENTICATED');
    },
  );

  it.each(['variables', 'extensions'])('a token among the %s lets nobody in', async (place) => {
    const reply = await ask(world, { query: LOG, [place]: { authorization: `Bearer ${token}`, token } });
    expect(codeOfReply(reply)).toBe('UNAUTHENTICATED');
  });
});

describe('26: and nothing is given to be sent back by itself', () => {
  it.each(['/', '/graphql?query={__typename}', '/health/live', '/health/ready'])(
    'no cookie with %s',
    async (path) => {
      const response = await fetch(new URL(path, world.url), {
        headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'yes' },
      });
      expect(response.headers.getSetCookie()).toEqual([]);
    },
  );

  it('nor with an upgrade', async () => {
    const socket = new WebSocket(world.webSocketUrl, PROTOCOL);
    const headers = await new Promise<IncomingHttpHeaders>((resolve) =>
      socket.on('upgrade', (response) => resolve(response.headers)),
    );
    expect(headers['set-cookie']).toBeUndefined();
    socket.terminate();
  });
});
