import { createClient } from '@redis/client';
import type { BellServer } from '../support/bell-server';
import { findRedisServer, RedisServer } from '../support/redis-server';
import { RedisStandIn } from '../support/redis-stand-in';
import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';
import { until } from '../support/until';

jest.setTimeout(90_000);

const STATUSES = ['ON_TARGET', 'CLOSE_TO_TRAJECTORY'] as const;

let redis: BellServer;
let pair: ServerPair;
let leicester: string;

const begin = async (server: BellServer): Promise<void> => {
  redis = server;
  await redis.start();
  pair = await ServerPair.start({ DOORBELL_URL: redis.url });
  const [row] = await pair.sql("SELECT id FROM organisation WHERE slug = 'leicester'");
  leicester = String(row?.['id']);
};

const end = async (): Promise<void> => {
  await pair.stop();
  await redis.crash();
};

const write = (reason: string, turn = 0): Promise<string> =>
  new StatusWriter(pair.one).ambition('ASC1a', STATUSES[turn % 2] ?? '', reason);

describe('two servers whose doorbell is a Redis', () => {
  const standIn = new RedisStandIn();

  beforeAll(async () => {
    await begin(standIn);
    await until(() => standIn.subscribers === 2 && standIn.connections === 4);
  });

  beforeEach(() => {
    standIn.published.length = 0;
    standIn.passOn = (payload, deliver) => deliver(payload);
  });

  afterEach(() => pair.switchScreensOff());

  afterAll(end);

  it('one change makes one bell, which says for whom and nothing else', async () => {
    const screen = await pair.watch(pair.other);
    await write('one change');
    await screen.until(1);
    expect(screen.reasons).toEqual(['one change']);
    expect(standIn.published).toEqual([leicester]);
  });

  it('many changes make no more bells than there are changes, and all arrive in order', async () => {
    const screen = await pair.watch(pair.other);
    await Promise.all(Array.from({ length: 40 }, (_, turn) => write(`change ${turn}`, turn)));
    await screen.until(40);
    const logged = await pair.sql("SELECT reason FROM change WHERE reason LIKE 'change %' ORDER BY sequence");
    expect(screen.reasons).toEqual(logged.map(({ reason }) => reason));
    expect(standIn.published.length).toBeLessThanOrEqual(40);
    expect(new Set(standIn.published)).toEqual(new Set([leicester]));
  });

  it.each<[string, () => RedisStandIn['passOn']]>([
    ['are lost', () => () => undefined],
    [
      'come three times',
      () => (payload, deliver) => {
        for (let time = 0; time < 3; time += 1) deliver(payload);
      },
    ],
    [
      'are kept back and come in the wrong order, the last of them never',
      () => {
        const kept: string[] = [];
        return (payload, deliver) => {
          kept.push(payload);
          if (kept.length === 3) for (const each of kept.splice(0).reverse()) deliver(each);
        };
      },
    ],
    [
      'come as something else',
      () => (payload, deliver) => {
        for (const nonsense of ['', 'hello', `${payload},x`, payload.toUpperCase()]) deliver(nonsense);
      },
    ],
  ])('every change arrives once and in order though bells %s', async (_fault, mischief) => {
    const screen = await pair.watch(pair.other);
    standIn.passOn = mischief();
    const reasons = Array.from({ length: 8 }, (_, turn) => `turn ${turn}`);
    for (const [turn, reason] of reasons.entries()) await write(reason, turn);
    await screen.until(8);
    expect(screen.reasons).toEqual(reasons);
    expect(standIn.published).toHaveLength(8);
  });

  it('changes arrive while Redis does not answer', async () => {
    const screen = await pair.watch(pair.other);
    standIn.freeze();
    await write('unheard');
    await screen.until(1);
    expect(screen.reasons).toEqual(['unheard']);
    standIn.thaw();
  });
});

const real = findRedisServer();
const SERVERS: [string, BellServer | undefined][] = [
  ['a stand-in', new RedisStandIn()],
  ['a real Redis', real === undefined ? undefined : new RedisServer(real)],
];

describe.each(SERVERS)('where Redis is %s and dies', (_name, server) => {
  if (server === undefined) {
    process.stderr.write('No redis-server on the PATH: its death is tried on a stand-in only.\n');
    it.skip('there is no redis-server on this machine', () => undefined);
    return;
  }

  beforeAll(() => begin(server));

  afterAll(end);

  /** What is published from now on, until `work` is done. */
  const overhear = async (work: (published: readonly string[]) => Promise<void>): Promise<void> => {
    if (server instanceof RedisStandIn) {
      server.published.length = 0;
      return work(server.published);
    }
    const published: string[] = [];
    const reader = createClient({ url: server.url });
    await reader.connect();
    await reader.pSubscribe('golden_thread:*', (payload) => published.push(payload));
    await work(published).finally(() => reader.destroy());
  };

  it('everything arrives all the same, and bells go again once it is back', async () => {
    const screen = await pair.watch(pair.other);
    await write('before');
    await screen.until(1);
    await server.crash();
    await write('without', 1);
    await screen.until(2);
    await pair.processes[0]?.says(/The doorbell's Redis/);
    await server.start();
    await overhear(async (published) => {
      let turn = 2;
      // Each server comes back in its own time.
      await until(async () => {
        await write(`after ${turn}`, turn);
        turn += 1;
        await screen.until(turn);
        return published.length > 0;
      });
      expect(new Set(published)).toEqual(new Set([leicester]));
      const after = Array.from({ length: turn - 2 }, (_, each) => `after ${each + 2}`);
      expect(screen.reasons).toEqual(['before', 'without', ...after]);
    });
  });

  it('servers start without it', async () => {
    await server.crash();
    const again = await ServerPair.start({ DOORBELL_URL: server.url });
    const screen = await again.watch(again.other);
    await new StatusWriter(again.one).ambition('ASC1a', 'ON_TARGET', 'no bell at all');
    await screen.until(1);
    expect(screen.reasons).toEqual(['no bell at all']);
    const complaints = again.processes[0]?.complaints ?? '';
    expect(complaints).toContain("The doorbell's Redis");
    expect(complaints).not.toContain(new URL(server.url).password);
    for (const { complaints: said } of again.processes) expect(said).not.toContain('a bell, & a rope');
    await again.stop();
  });
});
