import pino from 'pino';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { readConfig } from '../../src/app/config';
import { createDataSource, poolOf } from '../../src/app/database';
import { openDoorbell } from '../../src/app/open-doorbell';
import { openServices, type Services } from '../../src/app/services';
import { systemClock } from '../../src/app/system-clock';
import type { RunningDoorbell } from '../../src/changes/doorbell';
import { LogReader } from '../../src/changes/log-reader';
import { Tailer } from '../../src/changes/tailer';
import { type Access, UNLIMITED } from '../../src/domain/access';
import { TenantDirectory } from '../../src/features/organisations/tenant-directory';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { RedisStandIn } from '../support/redis-stand-in';
import { until } from '../support/until';

const log = pino({ level: 'silent' });

/** What of a server has to do with bells. Its tailer was never started, so that it does not poll: it hears or sleeps. */
class Server {
  readonly heard: string[] = [];
  readonly tailer: Tailer;
  readonly bell: RunningDoorbell;

  private constructor(
    readonly source: DataSource,
    databaseUrl: string,
    settings: Record<string, string>,
  ) {
    const pool = poolOf(source);
    this.tailer = new Tailer(new LogReader(pool), () => undefined);
    const onRing = (id: string): void => {
      this.heard.push(id);
      this.tailer.wake(id);
    };
    const events = { onRing, onReconnect: () => undefined, onProblem: () => undefined };
    this.bell = openDoorbell(readConfig(settings), { databaseUrl, pool, log }, events);
  }

  static async start(url: string, settings: Record<string, string>): Promise<Server> {
    const source = createDataSource(url, 3, 'golden-thread test');
    await source.initialize();
    const server = new Server(source, url, settings);
    await server.bell.start();
    return server;
  }

  get services(): Services {
    return openServices(this.source, systemClock, this.bell, new TenantDirectory(this.source));
  }

  async stop(): Promise<void> {
    await this.bell.stop();
    await this.source.destroy();
  }
}

describe.each(['PostgreSQL', 'Redis'])('a bell of %s alone, without a poll', (kind) => {
  const redis = new RedisStandIn();
  let database: FreshDatabase;
  let servers: Server[];
  let access: Access;
  let id: string;

  beforeAll(async () => {
    await redis.start();
    database = await freshDatabase('sample');
    const settings: Record<string, string> = kind === 'Redis' ? { DOORBELL_URL: redis.url } : {};
    servers = await Promise.all([0, 1].map(() => Server.start(database.url, settings)));
    if (kind === 'Redis') await until(() => redis.subscribers === 2 && redis.connections === 4);
    const [row] = await (servers[0] as Server).source.query<{ id: string }[]>(
      "SELECT id FROM organisation WHERE slug = 'leicester'",
    );
    id = row?.id ?? '';
    access = { subject: 'lead', role: 'LEAD', organisationId: id, ownerId: null, ...UNLIMITED };
  });

  afterAll(async () => {
    for (const server of servers) await server.stop();
    await database.drop();
    await redis.crash();
  });

  const write = (reason: string): Promise<unknown> =>
    (servers[0] as Server).services.statuses.publish(access, {
      organisation: 'leicester',
      reference: 'ASC1b',
      period: '2025-26 Q4',
      status: 'ON_TARGET',
      reason,
    });

  it('brings a change to the other server', async () => {
    const [one, other] = servers as [Server, Server];
    const tails = await Promise.all([one.tailer.follow(id), other.tailer.follow(id)]);
    const before = tails[1].head;
    await write('heard of');
    await until(() => tails.every((tail) => tail.head > before));
    expect(tails[0].head).toBe(tails[1].head);
    expect(new Set(other.heard)).toEqual(new Set([id]));
    for (const [index, tail] of tails.entries()) servers[index]?.tailer.release(tail);
  });

  it('is not put off by what others say on its channel', async () => {
    const [, other] = servers as [Server, Server];
    const tail = await other.tailer.follow(id);
    const before = tail.head;
    other.heard.length = 0;
    const nonsense = ['', 'hello', `${id},hello`, id.toUpperCase(), 'x'.repeat(7_000)];
    if (kind === 'Redis') {
      redis.passOn = (payload, deliver) => [...nonsense, payload].forEach(deliver);
    } else {
      const client = new Client(database.url);
      await client.connect();
      for (const text of nonsense) await client.query("SELECT pg_notify('golden_thread', $1)", [text]);
      await client.end();
    }
    await write('through the noise');
    await until(() => tail.head > before);
    expect(new Set(other.heard)).toEqual(new Set([id]));
    other.tailer.release(tail);
  });
});

describe('without any bell', () => {
  it('knows all that was committed before it was asked, by one statement for all who ask', async () => {
    const database = await freshDatabase('sample');
    const source = createDataSource(database.url, 3, 'golden-thread test');
    await source.initialize();
    const reader = new LogReader(poolOf(source));
    const tailer = new Tailer(reader, () => undefined);
    const silent = { ring: () => undefined } as unknown as RunningDoorbell;
    const { statuses } = openServices(source, systemClock, silent, new TenantDirectory(source));
    const [row] = await source.query<{ id: string }[]>(
      "SELECT id FROM organisation WHERE slug = 'leicester'",
    );
    const organisationId = row?.id ?? '';
    const access: Access = { subject: 'lead', role: 'LEAD', organisationId, ownerId: null, ...UNLIMITED };
    const tail = await tailer.follow(organisationId);
    const heads = jest.spyOn(reader, 'heads');
    for (const reason of ['once', 'twice']) {
      const asked = { organisation: 'leicester', reference: 'ASC1b', period: '2025-26 Q4' };
      await statuses.publish(access, { ...asked, status: 'ON_TARGET', reason });
      const [stream] = await source.query<{ head: number }[]>(
        'SELECT head::int FROM stream WHERE organisation_id = $1',
        [organisationId],
      );
      expect(tail.head).toBeLessThan(stream?.head ?? 0);
      heads.mockClear();
      await Promise.all(Array.from({ length: 1_000 }, () => tailer.current()));
      expect(tail.head).toBe(stream?.head);
      expect(heads).toHaveBeenCalledTimes(1);
    }
    await source.destroy();
    await database.drop();
  });
});
