import { createClient } from '@redis/client';
import type { RunningDoorbell } from '../../src/changes/doorbell';
import { RedisDoorbell } from '../../src/changes/redis-doorbell';
import { newId } from '../../src/persistence/new-id';
import type { BellServer } from '../support/bell-server';
import { findRedisServer, RedisServer } from '../support/redis-server';
import { RedisStandIn } from '../support/redis-stand-in';
import { until } from '../support/until';

const real = findRedisServer();
if (real === undefined) {
  process.stderr.write('No redis-server on the PATH: the doorbell is tested on a stand-in only.\n');
}

const SERVERS: [string, () => BellServer, typeof describe][] = [
  ['a stand-in for Redis', () => new RedisStandIn(), describe],
  [
    real === undefined ? 'a real Redis: there is none on this machine' : 'a real Redis',
    () => new RedisServer(real ?? ''),
    real === undefined ? describe.skip : describe,
  ],
];

const CHANNEL = 'golden_thread:test';
const [A, B, C] = [newId(), newId(), newId()];

/** Rung for only to see whether the bell goes; it may still be on its way when the test begins. */
const TRIALS = new Set<string>();

/** One server's bell, and what it was told. */
class Ear {
  readonly heard: string[] = [];
  readonly #trials = new Set<string>();
  readonly problems: string[] = [];
  sweeps = 0;
  readonly bell: RunningDoorbell;

  constructor(url: string, channel = CHANNEL) {
    this.bell = new RedisDoorbell({
      url,
      channel: () => Promise.resolve(channel),
      heartbeat: { pingMilliseconds: 100, silenceMilliseconds: 1_500 },
      events: {
        onRing: (id) => void (TRIALS.has(id) ? this.#trials.add(id) : this.heard.push(id)),
        onReconnect: () => (this.sweeps += 1),
        onProblem: ({ message }) => this.problems.push(message),
      },
    });
  }

  /** Rings until the bell is heard at the other end: right after a start the ringing connection may not be there yet. */
  async reaches(other: Ear): Promise<void> {
    const trial = newId();
    TRIALS.add(trial);
    await until(() => {
      this.bell.ring(trial);
      return other.#trials.has(trial);
    });
  }
}

for (const [name, make, suite] of SERVERS) {
  suite(`the doorbell over ${name}`, () => {
    let redis: BellServer;
    let ears: Ear[];

    beforeEach(async () => {
      redis = make();
      ears = [];
      await redis.start();
    });

    afterEach(async () => {
      redis.thaw();
      await Promise.all(ears.map(({ bell }) => bell.stop()));
      await redis.crash();
    });

    const listen = async (channel?: string, url = redis.url): Promise<Ear> => {
      const ear = new Ear(url, channel);
      ears.push(ear);
      await ear.bell.start();
      return ear;
    };

    const two = async (): Promise<[Ear, Ear]> => {
      const [one, other] = [await listen(), await listen()];
      await until(() => one.sweeps + other.sweeps === 2);
      await Promise.all([one.reaches(other), other.reaches(one)]);
      return [one, other];
    };

    /** A client beside the servers: it reads along, and may say what it likes. */
    const beside = async (
      work: (said: string[], say: (text: string) => Promise<number>) => Promise<void>,
    ) => {
      const said: string[] = [];
      const [reads, writes] = [createClient({ url: redis.url }), createClient({ url: redis.url })];
      for (const client of [reads, writes]) client.on('error', () => undefined);
      await Promise.all([reads.connect(), writes.connect()]);
      await reads.subscribe(CHANNEL, (payload) => {
        if (!payload.split(',').some((id) => TRIALS.has(id))) said.push(payload);
      });
      await work(said, (text) => writes.publish(CHANNEL, text)).finally(() => {
        reads.destroy();
        writes.destroy();
      });
    };

    it('wakes its own server at once, and the others soon', async () => {
      const [one, other] = await two();
      one.bell.ring(A);
      expect(one.heard).toEqual([A]);
      await until(() => other.heard.length > 0);
      expect(other.heard).toEqual([A]);
    });

    it('sends one bell for many rings, with each organisation once', async () => {
      const [one] = await two();
      await beside(async (said) => {
        for (const id of [A, B, A, C, A]) one.bell.ring(id);
        await until(() => said.length > 0);
        expect(said).toEqual([[A, B, C].join()]);
      });
    });

    it('splits what is too much for one bell', async () => {
      const [one, other] = await two();
      const ids = Array.from({ length: 450 }, newId);
      await beside(async (said) => {
        for (const id of ids) one.bell.ring(id);
        await until(() => other.heard.length === 450 && said.length === 3);
        expect(said.map((payload) => payload.split(',').length)).toEqual([200, 200, 50]);
      });
      expect(other.heard).toEqual(ids);
    });

    it('is not heard by who follows another database', async () => {
      const stranger = await listen('golden_thread:another');
      const [one, other] = await two();
      one.bell.ring(A);
      await until(() => other.heard.length > 0);
      expect(stranger.heard).toEqual([]);
    });

    it('takes no notice of what is no bell', async () => {
      const [one] = await two();
      await beside(async (_said, say) => {
        for (const nonsense of ['', 'hello', `${A},hello`, 'x'.repeat(100_000)]) await say(nonsense);
        await say(B);
        await until(() => one.heard.length > 0);
        expect(one.heard).toEqual([B]);
      });
    });

    it('starts without Redis, says so once, and rings when it comes', async () => {
      await redis.crash();
      const [one, other] = [await listen(), await listen()];
      one.bell.ring(A);
      expect(one.heard).toEqual([A]);
      await until(() => one.problems.length >= 2);
      one.bell.ring(A);
      await redis.start();
      await until(() => one.sweeps === 1 && other.sweeps === 1);
      await one.reaches(other);
      // One for each of its two connections.
      expect(one.problems).toHaveLength(2);
      expect(one.problems[0]).toMatch(/^The doorbell's Redis: .*ECONNREFUSED/);
      expect(other.heard).not.toContain(A);
    });

    it('looks at everything after Redis crashed and came back', async () => {
      const [one, other] = await two();
      await redis.crash();
      await until(() => one.problems.length > 0 && other.problems.length > 0);
      one.bell.ring(A);
      expect(one.heard).toEqual([A]);
      await redis.start();
      await until(() => one.sweeps === 2 && other.sweeps === 2);
      await one.reaches(other);
    });

    it('notices a connection that died without a word', async () => {
      const [one, other] = await two();
      redis.freeze();
      one.bell.ring(A);
      await until(() => one.problems.length > 0 && other.problems.length > 0);
      redis.thaw();
      await until(() => one.sweeps >= 2 && other.sweeps >= 2);
      await one.reaches(other);
    });

    it('keeps its connections as long as they answer, though nothing rings', async () => {
      const [one, other] = await two();
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      expect([one.sweeps, other.sweeps, one.problems, other.problems]).toEqual([1, 1, [], []]);
    });

    it('sends what waits when it stops, and listens no more', async () => {
      const [one, other] = await two();
      other.bell.ring(B);
      await other.bell.stop();
      await until(() => one.heard.includes(B));
      await beside(async (_said, say) => {
        // The reader beside, and the one that is left.
        await until(async () => (await say(A)) === 2);
      });
      expect(other.heard).not.toContain(A);
      other.bell.ring(C);
      expect(other.heard).toContain(C);
    });

    it('stops at once while Redis is away or frozen', async () => {
      const [one, other] = await two();
      redis.freeze();
      one.bell.ring(A);
      await one.bell.stop();
      redis.thaw();
      await redis.crash();
      await until(() => other.problems.length > 0);
      await other.bell.stop();
      await redis.start();
      await new Promise((resolve) => setTimeout(resolve, 600));
      await beside(async (_said, say) => expect(await say(A)).toBe(1));
    });

    it('says that it may not come in, without the password', async () => {
      const one = await listen(CHANNEL, redis.url.replace(/default:[^@]+@/, 'default:geheim@'));
      await until(() => one.problems.length > 0);
      expect(one.problems[0]).toMatch(/WRONGPASS/);
      expect(one.problems.join()).not.toContain('geheim');
    });
  });
}
