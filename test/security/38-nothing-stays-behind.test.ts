import { keptBytes } from '../support/garbage';
import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { ServerSide } from '../support/server-side';
import { until } from '../support/until';
import { World } from '../support/world';

jest.setTimeout(90_000);

/** In each of three ways; test/e2e/live-cycles runs a hundred thousand, and counts finer. */
const CYCLES = Number(process.env['SECURITY_CYCLES'] ?? 2_000);
const TOGETHER = 100;
/** A follower that is kept takes some kilobytes. */
const BYTES_FOR_EACH = 500;
const HERE = { slug: 'leicester' };

let world: World;
let inside: ServerSide;
let socket: LiveSocket;
beforeAll(async () => {
  world = await World.open('sample', undefined, {
    MAX_MESSAGES_PER_SECOND: '100000',
    MAX_SUBSCRIPTIONS_PER_SOCKET: '1000',
  });
  inside = new ServerSide();
  socket = await LiveSocket.open(world.webSocketUrl, { persona: 'lead@leicester' });
  await until(() => inside.listeners.length === 1);
});
afterAll(async () => {
  inside.stop();
  await socket.leave();
  await world.close();
});

const IDS = Array.from({ length: TOGETHER }, (_, index) => `s${index}`);

const WAYS: Record<string, () => Promise<unknown>> = {
  'after the first message': async () => {
    for (const id of IDS) socket.subscribe(id, STATUSES, HERE);
    await Promise.all(IDS.map((id) => socket.answer(id)));
    for (const id of IDS) socket.complete(id);
  },
  'before the first message': async () => {
    for (const id of IDS) {
      socket.subscribe(id, STATUSES, HERE);
      socket.complete(id);
    }
  },
  'by being refused': async () => {
    for (const id of IDS) socket.subscribe(id, STATUSES, { slug: `no ${id}` });
    await Promise.all(IDS.map((id) => socket.answer(id, ({ type }) => type !== 'next')));
  },
};

async function rounds(count: number, way: () => Promise<unknown>): Promise<void> {
  for (let round = 0; round < count; round++) {
    await way();
    await socket.stays();
    socket.heard.length = 0;
  }
  await until(() => world.app.live.hub.counters.followers === 0);
}

describe('38: feeds that end leave nothing behind', () => {
  it.each(Object.entries(WAYS))('%s', async (_when, way) => {
    await rounds(5, way);
    const [listeners, before] = [inside.listeners, await keptBytes()];
    await rounds(CYCLES / TOGETHER, way);
    const grown = (await keptBytes()) - before;
    expect(inside.listeners).toEqual(listeners);
    expect(grown / CYCLES).toBeLessThan(BYTES_FOR_EACH);
  });
});
