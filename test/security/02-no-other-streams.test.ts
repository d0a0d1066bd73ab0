import { World } from '../support/world';

const FEED = 'subscription { statusChanged(organisation: "leicester") { __typename } }';
const QUERY = '{ organisations { slug } }';

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
});
afterAll(() => world.close());

async function send(body: unknown, headers: Record<string, string> = {}, method = 'POST') {
  const response = await fetch(world.url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
}

// Subscriptions go over WebSocket only: what is not offered cannot be left unguarded.
describe('2: server-sent events and multipart answers are not offered', () => {
  it.each(['text/event-stream', 'multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"'])(
    'a subscription that accepts %s is refused',
    async (accept) => {
      for (const method of ['POST', 'GET']) {
        const { status, type, text } = await send({ query: FEED }, { accept }, method);
        expect([400, 405, 406]).toContain(status);
        expect(type).toMatch(/^application\/(graphql-response\+)?json/);
        expect(text).not.toContain('"data":{');
      }
    },
  );

  it.each(['text/event-stream', 'multipart/mixed'])(
    'a query that accepts nothing but %s has no stream for an answer',
    async (accept) => {
      const { type } = await send({ query: QUERY }, { accept });
      expect(type).not.toMatch(/event-stream|multipart/);
    },
  );

  it('an answer in parts cannot be asked for', async () => {
    for (const directive of ['@defer', '@stream']) {
      const query = `{ organisations { ... on Organisation ${directive} { name } } }`;
      const parts = await send({ query }, { accept: 'multipart/mixed; deferSpec=20220824' });
      expect([400, 406]).toContain(parts.status);
      expect(parts.type).not.toMatch(/multipart/);
      const whole = await send({ query });
      expect(whole.status).toBe(400);
      expect(whole.text).toContain('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it.each(['PUT', 'DELETE', 'PATCH'])(
    '%s, by which a stream is reserved or left, is not known',
    async (method) => {
      const { status } = await send({}, { 'x-graphql-event-stream-token': 'x' }, method);
      expect([404, 405]).toContain(status);
    },
  );

  it.each(['/graphql/stream', '/subscriptions', '/graphql/sse'])('nothing is served at %s', async (path) => {
    expect((await fetch(new URL(path, world.url), { headers: { accept: 'text/event-stream' } })).status).toBe(
      404,
    );
  });
});
