import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { PUBLISH, WATCH } from '../support/documents';
import { tokenOf } from '../support/test-server';
import { until } from '../support/until';
import { World } from '../support/world';

const input = {
  organisation: 'leicester',
  reference: 'ASC1a',
  period: '2025-26 Q4',
  status: 'ON_TARGET',
  reason: 'Agreed at the board',
};

let world: World;
const clients: Client[] = [];
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await world.close();
});

function clientOf(persona?: string): Client {
  const client = createClient({
    url: world.webSocketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: async () => (persona ? { authorization: `Bearer ${await tokenOf(persona)}` } : {}),
  });
  clients.push(client);
  return client;
}

/** Everything that comes of an operation that ends. */
async function all(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const answers = [];
  for await (const answer of client.iterate({ query, variables })) answers.push(answer);
  return answers;
}

const codes = (answers: Awaited<ReturnType<typeof all>>): unknown[] =>
  answers.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'OK');

describe('3: the official graphql-ws client', () => {
  it('asks, and the operation is over with its one answer', async () => {
    expect(await all(clientOf(), '{ organisation(slug: "leicester") { name } }')).toEqual([
      { data: { organisation: { name: 'Leicester City Council' } } },
    ]);
  });

  it('writes by the policy: who may not is refused as over HTTP', async () => {
    expect(codes(await all(clientOf(), PUBLISH, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await all(clientOf('viewer@leicester'), PUBLISH, { input }))).toEqual(['FORBIDDEN']);
    expect(codes(await all(clientOf('lead@leicestershire'), PUBLISH, { input }))).toEqual(['NOT_FOUND']);
    expect(codes(await all(clientOf('lead@leicester'), PUBLISH, { input }))).toEqual(['OK']);
  });

  it('follows, is told of a change, and leaves nothing behind once it has completed', async () => {
    const { counters } = world.app.live.hub;
    const feed = clientOf('lead@leicester').iterate<{ statusChanged: Record<string, unknown> }>({
      query: WATCH,
      variables: { slug: 'leicester' },
    });
    const first = await feed.next();
    expect(first.value?.data?.statusChanged['__typename']).toBe('FeedReady');
    expect(counters.followers).toBe(1);
    await world.as('lead@leicester').change('publishAmbitionStatus', { ...input, reason: 'Told live' });
    const second = await feed.next();
    expect(second.value?.data?.statusChanged).toMatchObject({
      __typename: 'StatusChange',
      reason: 'Told live',
    });
    await feed.return?.();
    await until(() => counters.followers === 0);
  });

  it('is told of a document that is wrong by an error, and its connection goes on', async () => {
    const client = clientOf();
    let connections = 0;
    client.on('connected', () => (connections += 1));
    const keeping = client.iterate({ query: WATCH, variables: { slug: 'leicester' } });
    await keeping.next();
    await expect(all(client, '{ organisation(slug: "leicester") { nothing } }')).rejects.toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    expect(codes(await all(client, '{ __typename }'))).toEqual(['OK']);
    expect(connections).toBe(1);
    await keeping.return?.();
  });
});
