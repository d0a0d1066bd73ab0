import { LiveSocket } from '../support/live-socket';
import { STATUSES } from '../support/live-documents';
import { StatusWriter } from '../support/status-writer';
import { until } from '../support/until';
import { World } from '../support/world';

let world: World;
let sockets: LiveSocket[];
beforeEach(async () => {
  world = await World.open('sample');
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) await socket.leave();
  await world.close();
});

/** Counts the looks for entries that change somebody's access. */
function countLooks(): { readonly looks: number } {
  const spy = jest.spyOn(world.app.reads.pool, 'query');
  return {
    get looks() {
      return spy.mock.calls.filter(([text]) => String(text).includes('k.since IS NULL')).length;
    },
  };
}

async function follow(): Promise<LiveSocket> {
  const socket = await LiveSocket.open(world.url.replace('http', 'ws'), { persona: 'lead@leicester' });
  sockets.push(socket);
  socket.subscribe('1', STATUSES, { slug: 'leicester' });
  await socket.answer('1');
  return socket;
}

const write = async (turn: number): Promise<void> => {
  const writer = new StatusWriter(world.url);
  await writer.ambition('ASC1b', turn % 2 === 0 ? 'ON_TARGET' : 'OFF_TRAJECTORY', `turn ${turn}`);
};

const told = (socket: LiveSocket, turn: number): Promise<unknown> =>
  socket.answer('1', ({ payload }) => payload.data.statusChanged.reason === `turn ${turn}`);

test('where an organisation is followed, its entries are not looked for a second time', async () => {
  await write(0);
  const socket = await follow();
  await write(1);
  await told(socket, 1);
  const counted = countLooks();
  for (const turn of [2, 3, 4, 5, 6]) {
    await write(turn);
    await told(socket, turn);
  }
  expect(counted.looks).toBe(0);
});

test('where nobody follows, they are, and where it begins to be followed none slips by', async () => {
  await write(0);
  const counted = countLooks();
  await write(1);
  await until(() => counted.looks > 0);
  const before = counted.looks;
  await follow();
  await until(() => counted.looks > before);
});
