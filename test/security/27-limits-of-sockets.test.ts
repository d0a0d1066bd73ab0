import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { until } from '../support/until';
import { World } from '../support/world';

const LEAD = { persona: 'lead@leicester' };
const HERE = { slug: 'leicester' };

let world: World;
const sockets: LiveSocket[] = [];
beforeAll(async () => {
  world = await World.open('sample', undefined, {
    MAX_SOCKETS_PER_ADDRESS: '6',
    MAX_SUBSCRIPTIONS_PER_SOCKET: '4',
    MAX_SUBSCRIPTIONS_PER_USER: '6',
  });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.leave();
  // A socket is counted until the server has noticed that it is gone.
  await until(async () => {
    const probe = await LiveSocket.connect(world.webSocketUrl);
    await probe.leave();
    return probe.ended === 'code 1006' && world.app.live.hub.counters.followers === 0;
  });
});
afterAll(() => world.close());

async function join(options: Parameters<typeof LiveSocket.open>[1] = {}): Promise<LiveSocket> {
  const socket = await LiveSocket.open(world.webSocketUrl, options);
  sockets.push(socket);
  return socket;
}

const verdict = async (socket: LiveSocket, id: string): Promise<string> => {
  const { payload } = await socket.answer(id);
  return (payload.errors ?? payload)[0]?.extensions.code ?? 'OK';
};

/** Asks for so many in one breath, and gives how many were granted; all others met a limit. */
async function granted(socket: LiveSocket, count: number): Promise<number> {
  const ids = Array.from({ length: count }, (_, index) => `f${index}`);
  for (const id of ids) socket.subscribe(id, STATUSES, HERE);
  const verdicts = await Promise.all(ids.map((id) => verdict(socket, id)));
  expect(verdicts.filter((code) => code !== 'OK').every((code) => code === 'LIMIT_EXCEEDED')).toBe(true);
  return verdicts.filter((code) => code === 'OK').length;
}

describe('27: what one may take up is bounded', () => {
  it('a socket that does not say who it is, whatever else it says, is closed with 4408', async () => {
    const silent = await LiveSocket.connect(world.webSocketUrl);
    const chatty = await LiveSocket.connect(world.webSocketUrl);
    sockets.push(silent, chatty);
    const chat = setInterval(() => chatty.say({ type: 'ping' }), 100);
    expect(await Promise.all([silent.outcome, chatty.outcome])).toEqual(['code 4408', 'code 4408']);
    clearInterval(chat);
  });

  it('sockets of one address: the seventh is told 429, and the six go on', async () => {
    for (let count = 0; count < 6; count++) await join();
    const refused = await Promise.all([1, 2, 3].map(() => LiveSocket.connect(world.webSocketUrl)));
    expect(refused.map(({ ended }) => ended)).toEqual(Array(3).fill('status 429'));
    for (const socket of sockets) await socket.stays();
  });

  it('operations on one socket, and subscriptions of one person over all their sockets', async () => {
    const [one, other, another] = [await join(LEAD), await join(LEAD), await join(LEAD)];
    expect(await granted(one, 6)).toBe(4);
    expect(await granted(other, 4)).toBe(2);
    expect(await granted(another, 2)).toBe(0);
    // Somebody else has a share of their own, and asking is not following.
    expect(await granted(await join({ persona: 'analyst@leicester' }), 3)).toBe(3);
    another.subscribe('ask', '{ organisation(slug: "leicester") { name } }');
    expect(await verdict(another, 'ask')).toBe('OK');
  });

  it('what was refused or has ended is not counted', async () => {
    const socket = await join(LEAD);
    for (let turn = 0; turn < 12; turn++) {
      socket.subscribe(`r${turn}`, STATUSES, { slug: 'nowhere' });
      expect(await verdict(socket, `r${turn}`)).toBe('NOT_FOUND');
      socket.subscribe(`c${turn}`, STATUSES, HERE);
      expect(await verdict(socket, `c${turn}`)).toBe('OK');
      socket.complete(`c${turn}`);
    }
    await until(() => world.app.live.hub.counters.followers === 0);
    expect(await granted(socket, 4)).toBe(4);
  });
});
