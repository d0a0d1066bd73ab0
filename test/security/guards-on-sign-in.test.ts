import { overHttp, overWebSocket, type Reply } from '../support/both-transports';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { startTestServer, tokenOf, type TestServer } from '../support/test-server';

const QUERY = { query: '{ organisation(slug: "leicester") { name } }' };
const MOST = 4;

let database: FreshDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await freshDatabase('sample');
});
beforeEach(async () => {
  server = await startTestServer(database.url, {
    env: { REFUSED_TOKENS_PER_MINUTE: String(MOST), TRUSTED_PROXIES: '127.0.0.1' },
  });
});
afterEach(() => server.close());
afterAll(() => database.drop());

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
const HERE = from('203.0.113.1');

/** Each another one: a token that is tried twice is remembered. */
const guess = (turn: number): string => `${'x'.repeat(40)}${turn}`;

async function guesses(ask: typeof overHttp, count: number, sender = HERE): Promise<string[]> {
  const endings: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    endings.push((await ask(server, QUERY, { token: guess(turn), ...sender })).ending);
  }
  return endings;
}

const isAnswered = ({ data }: Reply): boolean => data?.organisation?.name === 'Leicester City Council';

describe('21: tokens that are refused are counted by the address that they come from', () => {
  it('over HTTP: beyond the limit no further one is looked at', async () => {
    expect(await guesses(overHttp, MOST + 2)).toEqual([
      ...Array<string>(MOST).fill('status 401'),
      'status 429',
      'status 429',
    ]);
    const token = await tokenOf('lead@leicester');
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...HERE.headers },
      body: JSON.stringify(QUERY),
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', limit: 'REFUSED_TOKENS_PER_MINUTE' } }],
    });
  });

  it('over WebSocket: who guesses is sent away with 4403, and then without a look with 1013', async () => {
    expect(await guesses(overWebSocket, MOST + 2)).toEqual([
      ...Array<string>(MOST).fill('code 4403'),
      'code 1013',
      'code 1013',
    ]);
  });

  it('over both together', async () => {
    await guesses(overHttp, MOST);
    expect(await guesses(overWebSocket, 1)).toEqual(['code 1013']);
  });

  it('and neither the public there, nor who was let in before, nor anybody elsewhere has to pay for it', async () => {
    const token = await tokenOf('lead@leicester');
    expect(isAnswered(await overHttp(server, QUERY, { token, ...HERE }))).toBe(true);
    await guesses(overHttp, MOST + 1);
    for (const ask of [overHttp, overWebSocket]) {
      expect(isAnswered(await ask(server, QUERY, HERE))).toBe(true);
      expect(isAnswered(await ask(server, QUERY, { token, ...HERE }))).toBe(true);
      const elsewhere = { token: await tokenOf('analyst@leicester'), ...from('203.0.113.2') };
      expect(isAnswered(await ask(server, QUERY, elsewhere))).toBe(true);
    }
  });
});
