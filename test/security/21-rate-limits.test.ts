import { BOTH, overHttp, overWebSocket, type Ask, type Reply } from '../support/both-transports';
import { LiveSocket } from '../support/live-socket';
import { startTestServer, tokenOf, type TestServer } from '../support/test-server';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';

const QUERY = '{ organisation(slug: "leicester") { ambitions(first: 20) { nodes { owner { post } } } } }';
const SMALL = '{ organisation(slug: "leicester") { name } }';
const LEAD = { persona: 'lead@leicester' };

let database: FreshDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await freshDatabase('sample');
});
beforeEach(async () => {
  server = await startTestServer(database.url, {
    env: {
      COST_PER_MINUTE: '300',
      COST_PER_MINUTE_OF_ADDRESS: '1000',
      MAX_COST: '200',
      TRUSTED_PROXIES: '127.0.0.1',
    },
  });
});
afterEach(() => server.close());
afterAll(() => database.drop());

const from = (address: string): { headers: Record<string, string> } => ({
  headers: { 'x-forwarded-for': address },
});

const limitOf = ({ errors }: Reply): unknown => errors[0]?.extensions['limit'];

/** Asks until it is refused, and gives the refusal and how often it was answered before. */
async function untilRefused(
  ask: Ask,
  sender: Parameters<Ask>[2],
): Promise<{ refusal: Reply; answered: number }> {
  for (let answered = 0; answered < 200; answered++) {
    const refusal = await ask(server, { query: QUERY }, sender);
    if (refusal.errors.length > 0) return { refusal, answered };
  }
  throw new Error('Nothing was refused');
}

describe.each(BOTH)('21: what is asked for in a minute is bounded over %s', (transport, ask) => {
  it('for a person, by what it costs, wherever they ask from', async () => {
    const { refusal, answered } = await untilRefused(ask, { ...LEAD, ...from('203.0.113.1') });
    expect(answered).toBeGreaterThan(0);
    expect(limitOf(refusal)).toBe('COST_PER_MINUTE');
    expect(refusal.ending).toBe(transport === 'HTTP' ? 'status 429' : 'open');
    expect(refusal.data).toBeNull();
    // What is small fits still, and somebody else has a minute of their own.
    expect((await ask(server, { query: SMALL }, { ...LEAD, ...from('203.0.113.2') })).errors).toEqual([]);
    const analyst = { persona: 'analyst@leicester', ...from('203.0.113.1') };
    expect((await ask(server, { query: QUERY }, analyst)).errors).toEqual([]);
  });

  it('for an address, whoever asks from there', async () => {
    const { refusal } = await untilRefused(ask, from('203.0.113.7'));
    expect(limitOf(refusal)).toBe('COST_PER_MINUTE_OF_ADDRESS');
    const signedIn = { ...LEAD, ...from('203.0.113.7') };
    expect(limitOf(await ask(server, { query: QUERY }, signedIn))).toBe('COST_PER_MINUTE_OF_ADDRESS');
    expect((await ask(server, { query: QUERY }, from('203.0.113.8'))).errors).toEqual([]);
  });

  it('together with the other transport', async () => {
    const other = ask === overHttp ? overWebSocket : overHttp;
    await untilRefused(ask, LEAD);
    expect(limitOf(await other(server, { query: QUERY }, LEAD))).toBe('COST_PER_MINUTE');
  });
});

describe('21: and on one socket', () => {
  it('each message counts, and what it follows goes on', async () => {
    const socket = await LiveSocket.open(server.webSocketUrl, LEAD);
    for (let turn = 0; turn < 60; turn++) socket.subscribe(`q${turn}`, QUERY);
    const answers = await Promise.all(Array.from({ length: 60 }, (_, turn) => socket.answer(`q${turn}`)));
    const refused = answers.filter(({ type }) => type === 'error');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(60);
    for (const { payload } of refused) expect(payload[0].extensions.limit).toBe('COST_PER_MINUTE');
    await socket.stays();
    await socket.leave();
  });

  it('a refusal over HTTP says when to come back', async () => {
    const authorization = `Bearer ${await tokenOf('lead@leicester')}`;
    for (let turn = 0; turn < 60; turn++) {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: QUERY }),
      });
      if (response.status !== 429) continue;
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      return;
    }
    throw new Error('Nothing was refused');
  });
});
