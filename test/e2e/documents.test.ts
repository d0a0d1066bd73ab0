import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { PUBLISH, THREAD, WATCH } from '../support/documents';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { request } from '../support/graphql-request';
import { tokenOf } from '../support/test-server';
import { Watcher } from '../support/watcher';
import { Workplace } from '../support/workplace';

let place: Workplace;
let database: FreshDatabase;
let url: string;
let webSocketUrl: string;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  url = await place.serve({ DATABASE_URL: database.url }).ready();
  webSocketUrl = url.replace('http', 'ws');
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

const input = {
  organisation: 'leicester',
  reference: 'ASC1a',
  period: '2025-26 Q4',
  status: 'CLOSE_TO_TRAJECTORY',
  reason: 'The last month was better',
  idempotencyKey: 'once',
};

/** One answer over the WebSocket, as the official client gives it. */
async function overWebSocket(query: string, variables: object): Promise<{ data: unknown }> {
  const client = createClient({
    url: webSocketUrl,
    webSocketImpl: WebSocket,
    lazy: true,
    connectionParams: async () => ({ authorization: `Bearer ${await tokenOf('lead@leicester')}` }),
  });
  try {
    for await (const answer of client.iterate({ query, variables: { ...variables } })) {
      // What it cost is told beside it, and is another thing each time.
      return { data: answer.data };
    }
    throw new Error('It ended without an answer');
  } finally {
    await client.dispose();
  }
}

it('the query gives the same over HTTP and over the WebSocket', async () => {
  const answer = await request(url, THREAD, { slug: 'leicester' }, 'lead@leicester');
  expect(answer.errors).toBeUndefined();
  const { organisation } = answer.data;
  expect(organisation.name).toBe('Leicester City Council');
  expect(organisation.ambitions.totalCount).toBe(25);
  expect(organisation.ambitions.nodes).toHaveLength(25);
  expect(organisation.plans.flatMap((plan: { priorities: unknown[] }) => plan.priorities)).toHaveLength(13);
  expect(await overWebSocket(THREAD, { slug: 'leicester' })).toEqual({ data: answer.data });
});

it('the mutation gives the same over the WebSocket and, retried, over HTTP', async () => {
  const answer = await overWebSocket(PUBLISH, { input });
  expect(answer).toEqual({
    data: {
      publishAmbitionStatus: {
        ambition: { reference: 'ASC1a', published: { status: 'CLOSE_TO_TRAJECTORY' } },
        change: { cursor: expect.any(String) as string },
      },
    },
  });
  expect(await request(url, PUBLISH, { input }, 'lead@leicester')).toEqual({ status: 200, ...answer });
});

it('the subscription shows what the mutation did', async () => {
  const watcher = new Watcher(webSocketUrl, WATCH, { slug: 'leicester' }, 'viewer@leicester');
  await watcher.until(1);
  const again = { ...input, idempotencyKey: 'twice', status: 'ON_TARGET' };
  const { data } = await request(url, PUBLISH, { input: again }, 'lead@leicester');
  const [, change] = await watcher.until(2);
  expect(change).toEqual({
    data: {
      statusChanged: {
        __typename: 'StatusChange',
        cursor: data.publishAmbitionStatus.change.cursor,
        at: expect.any(String) as string,
        axis: 'TRAJECTORY',
        from: 'CLOSE_TO_TRAJECTORY',
        to: 'ON_TARGET',
        reason: input.reason,
        actor: { post: expect.any(String) as string },
        subject: { __typename: 'Ambition', reference: 'ASC1a' },
      },
    },
    extensions: { cursor: data.publishAmbitionStatus.change.cursor },
  });
  await watcher.close();
});
