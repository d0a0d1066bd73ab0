import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { followLargely, LargeEvents } from '../support/large-events';
import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { OfficialFollower } from '../support/official-follower';
import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';
import { until } from '../support/until';

jest.setTimeout(90_000);

const LEAD = { persona: 'lead@leicester' };
const SCREENS = 120;

let pair: ServerPair;

afterEach(() => pair.stop());

const live = (url: string): string => url.replace('http', 'ws');

/** A screen that comes back elsewhere when it is sent away, after the last cursor that it has. */
class Screen {
  outcome: string | undefined;
  readonly #sockets: LiveSocket[] = [];

  async follow(url: string, after?: string): Promise<this> {
    const socket = await LiveSocket.open(live(url), LEAD);
    this.#sockets.push(socket);
    socket.subscribe('1', STATUSES, { slug: 'leicester', ...(after && { after }) });
    await socket.answer('1');
    return this;
  }

  async sentAway(): Promise<void> {
    this.outcome = await this.#sockets[0]?.outcome;
  }

  comeBack(url: string): Promise<this> {
    return this.follow(url, this.#sockets[0]?.cursor('1'));
  }

  get stays(): boolean {
    return this.#sockets[0]?.ended === undefined;
  }

  /** Over all connections. */
  get heard(): readonly string[] {
    return this.#sockets.flatMap((socket) =>
      socket.told('1').flatMap(({ reason }) => (reason === undefined ? [] : [reason as string])),
    );
  }

  async leave(): Promise<void> {
    for (const socket of this.#sockets) await socket.leave();
  }
}

it('SIGTERM sends everybody elsewhere, a few at a time, and nothing is lost on the way', async () => {
  pair = await ServerPair.start({ SHUTDOWN_GRACE_SECONDS: '6' });
  const screens = await Promise.all(Array.from({ length: SCREENS }, () => new Screen().follow(pair.one)));
  let home = pair.one;
  const official = await new OfficialFollower({ url: () => live(home) }).open();
  const written: string[] = [];
  let writing = true;
  const writer = new StatusWriter(pair.other);
  const writes = (async () => {
    while (writing) {
      const reason = `event ${written.length}`;
      await writer.ambition('ASC1a', 'ON_TARGET', reason);
      written.push(reason);
    }
  })();
  await until(() => written.length > 10);
  home = pair.other;
  const silent = await LiveSocket.connect(live(pair.one));
  const over = pair.processes[0]?.end('SIGTERM');
  const moves = screens.map(async (screen) => {
    await screen.sentAway();
    await screen.comeBack(pair.other);
  });
  await until(() => screens.some((screen) => !screen.stays));
  await sleep(300);
  // Others are still served where they are, with what is new.
  const later = screens
    .filter((screen) => screen.stays)
    .map((screen) => ({ screen, known: screen.heard.length }));
  expect(later.length).toBeGreaterThan(SCREENS / 4);
  await until(() => later.some(({ screen, known }) => screen.stays && screen.heard.length > known));
  await Promise.all(moves);
  expect(await silent.outcome).toBe('code 1012');
  expect(await over).toBe(0);
  await until(() => written.length > 50);
  writing = false;
  await writes;
  for (const screen of screens) {
    await until(() => screen.heard.length >= written.length);
    expect(screen.heard).toEqual(written);
    expect(screen.outcome).toBe('code 1012');
    await screen.leave();
  }
  await until(() => official.reasons.length >= written.length);
  expect(official.reasons).toEqual(written);
  expect([official.closes[0], official.problems]).toEqual([1012, []]);
  await official.close();
});

it('what the server that stops has still taken is told elsewhere, and it does not wait longer than for that', async () => {
  pair = await ServerPair.start({ SHUTDOWN_GRACE_SECONDS: '60' });
  const screen = await new Screen().follow(pair.one);
  const writer = new StatusWriter(pair.one);
  const taken: string[] = [];
  // All at once, and none is waited for before the signal.
  const writes = Array.from({ length: 20 }, (_, turn) =>
    writer.ambition('ASC1b', 'ON_TARGET', `last words ${turn}`).then(
      () => taken.push(`last words ${turn}`),
      () => undefined,
    ),
  );
  await until(() => taken.length > 0);
  const over = pair.processes[0]?.end('SIGTERM');
  await screen.sentAway();
  await screen.comeBack(pair.other);
  await Promise.all(writes);
  // Well before the grace is over, though the connections of those who wrote were left open.
  expect(await Promise.race([over, sleep(20_000)])).toBe(0);
  await until(() => taken.every((reason) => screen.heard.includes(reason)));
  expect(new Set(screen.heard).size).toBe(screen.heard.length);
  await screen.leave();
});

it('while it drains it says that it is not ready, and lets nobody in', async () => {
  pair = await ServerPair.start({ SHUTDOWN_GRACE_SECONDS: '6' });
  const screens = await Promise.all(Array.from({ length: SCREENS }, () => new Screen().follow(pair.one)));
  const agent = new Agent({ keepAlive: true });
  expect(await asked(pair.one, '/health/ready', agent)).toBe('status 200');
  const over = pair.processes[0]?.end('SIGTERM');
  await Promise.race(screens.map((screen) => screen.sentAway()));
  expect(screens.some((screen) => screen.stays)).toBe(true);
  // A server that does not answer is not ready either.
  const refusals = /^(status 503|ECONNREFUSED|ECONNRESET)$/;
  expect(await asked(pair.one, '/health/ready', agent)).toMatch(refusals);
  expect(await asked(pair.one, '/health/ready', new Agent())).toMatch(refusals);
  expect((await LiveSocket.connect(live(pair.one))).ended).toMatch(/^(status 503|code 1006)$/);
  expect(screens.some((screen) => screen.stays)).toBe(true);
  expect(await over).toBe(0);
  agent.destroy();
});

it('who does not answer the close is cut after the grace, and the exit is clean', async () => {
  pair = await ServerPair.start({ SHUTDOWN_GRACE_SECONDS: '1' });
  const url = live(pair.one);
  const deaf = await LiveSocket.open(url, LEAD);
  const stalled = await LiveSocket.open(url, LEAD);
  followLargely(stalled);
  await stalled.answer('1');
  for (const socket of [deaf, stalled]) socket.pause();
  // More than the system holds for it: the server itself has some left when the signal comes.
  await new LargeEvents(pair.other).write(60);
  const start = performance.now();
  expect(await pair.processes[0]?.end('SIGTERM')).toBe(0);
  const took = performance.now() - start;
  expect(took).toBeGreaterThan(900);
  // The library would wait five seconds for the answer.
  expect(took).toBeLessThan(4_500);
  for (const socket of [deaf, stalled]) socket.resume();
  expect(await deaf.outcome).toBe('code 1012');
  expect(await stalled.outcome).toMatch(/^code (1006|1012)$/);
});

function asked(url: string, path: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const request = get(url.replace('/graphql', path), { agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(`status ${response.statusCode}`));
    });
    request.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? ''));
  });
}

it('a second signal, and one that comes while sockets are leaving, change nothing', async () => {
  pair = await ServerPair.start({ SHUTDOWN_GRACE_SECONDS: '3' });
  const screens = await Promise.all(Array.from({ length: 60 }, () => new Screen().follow(pair.one)));
  const [server] = pair.processes;
  const over = server?.end('SIGTERM');
  await sleep(50);
  process.kill(server?.pid ?? 0, 'SIGTERM');
  await Promise.all(screens.map((screen) => screen.sentAway()));
  expect(new Set(screens.map(({ outcome }) => outcome))).toEqual(new Set(['code 1012']));
  expect(await over).toBe(0);
});
