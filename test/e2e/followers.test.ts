import { createClient, type Client as FeedClient } from 'graphql-ws';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import WebSocket from 'ws';
import { conversation, PROTOCOL } from '../support/bare-socket';
import { WATCH } from '../support/documents';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

let place: Workplace;
let database: FreshDatabase;
let url: string;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  url = (await place.serve({ DATABASE_URL: database.url }).ready()).replace('http', 'ws');
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

it('nobody is followed for after a thousand have come and gone, however they went', async () => {
  const client = createClient({ url, webSocketImpl: WebSocket, lazy: false });
  for (let round = 0; round < 10; round++) {
    await Promise.all(Array.from({ length: 50 }, () => comeAndGo(client, true)));
    await Promise.all(Array.from({ length: 50 }, () => comeAndGo(client, false)));
  }
  for (let round = 0; round < 20; round++) await vanish();
  // A stream that is followed is looked at every second; one that nobody follows is not looked at any more.
  while ((await secondsSinceLook()) < 3) await sleep(500);
  const stay = subscribe(client);
  await stay.first;
  while ((await secondsSinceLook()) > 1.5) await sleep(200);
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
