import { Client } from 'pg';
import { createDataSource } from '../../src/app/database';
import { createServices } from '../../src/app/services';
import { systemClock } from '../../src/app/system-clock';
import { CommandRunner } from '../../src/changes/command-runner';
import { silentDoorbell } from '../../src/changes/doorbell';
import { TenantDirectory } from '../../src/features/organisations/tenant-directory';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { StatusWatcher } from '../support/status-watcher';
import { StatusWriter } from '../support/status-writer';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const LISTENER = 'golden-thread listener';

let place: Workplace;
let database: FreshDatabase;
let one: string;
let other: string;
let watchers: StatusWatcher[];

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  const servers = [0, 1].map(() => place.serve({ DATABASE_URL: database.url }));
  [one = '', other = ''] = await Promise.all(servers.map((server) => server.ready()));
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

beforeEach(() => {
  watchers = [];
});

afterEach(async () => {
  for (const watcher of watchers) await watcher.close();
});

async function watch(url: string, after?: string): Promise<StatusWatcher> {
  const watcher = new StatusWatcher(url, after);
  watchers.push(watcher);
  return watcher.open();
}

async function sql(text: string): Promise<Record<string, unknown>[]> {
  const client = new Client(database.url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const cut = async (which: string): Promise<number> => {
  const ended = await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND ${which}`);
  return ended.length;
};

const listeners = async (): Promise<number> => {
  const found = await sql(`SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = '${LISTENER}'`);
  return found.length;
};

describe('what one server writes reaches who watches through the other', () => {
  it('on all four axes, in the order of commits, with all that a screen shows', async () => {
    const screen = await watch(other);
    expect(screen.messages).toEqual([{ __typename: 'FeedReady', cursor: expect.any(String) as string }]);
    const writer = new StatusWriter(one);
    const { area, action, recommendation } = await writer.subjects();
    await writer.area(area.id, 'OFF_TRACK', 'the plan');
    const published = await writer.ambition('ASC1a', 'COMPLETE', 'the outcome');
    await writer.action(action.id, 'SOME_OBSTACLES', 'the action');
    await writer.recommendation(recommendation.id, 'PAUSED', 'the recommendation');
    await writer.recommendation(recommendation.id, 'ON_TRACK', 'the recommendation again');

    const changes = await screen.until(5);
    const common = {
      __typename: 'StatusChange',
      cursor: expect.any(String) as string,
      at: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/) as string,
      from: expect.stringMatching(/^[A-Z_]+$/) as string,
      actor: { post: expect.any(String) as string },
    };
    expect(changes).toEqual([
      {
        ...common,
        axis: 'PLAN',
        to: 'OFF_TRACK',
        reason: 'the plan',
        subject: { __typename: 'AreaOfAction', title: area.title },
      },
      {
        ...common,
        cursor: published,
        axis: 'TRAJECTORY',
        to: 'COMPLETE',
        reason: 'the outcome',
        subject: { __typename: 'Ambition', reference: 'ASC1a' },
      },
      {
        ...common,
        axis: 'ACTION',
        from: action.status,
        to: 'SOME_OBSTACLES',
        reason: 'the action',
        subject: { __typename: 'Action', title: action.title },
      },
      {
        ...common,
        axis: 'RECOMMENDATION',
        to: 'PAUSED',
        reason: 'the recommendation',
        subject: { __typename: 'Recommendation', reference: recommendation.reference },
      },
      {
        ...common,
        axis: 'RECOMMENDATION',
        from: 'PAUSED',
        to: 'ON_TRACK',
        reason: 'the recommendation again',
        subject: { __typename: 'Recommendation', reference: recommendation.reference },
      },
    ]);
  });

  it('also what neither server wrote, and nobody rang for', async () => {
    const screens = [await watch(one), await watch(other)];
    const source = createDataSource(database.url, 2, 'a third connection');
    await source.initialize();
    const tenants = new TenantDirectory(source);
    const { statuses } = createServices(new CommandRunner(source, systemClock, silentDoorbell, tenants));
    const organisationId = (await tenants.idOf('leicester')) ?? '';
    const access = { subject: 'third', role: 'LEAD', organisationId, ownerId: null } as const;
    const input = { organisation: 'leicester', reference: 'ASC1b', period: '2025-26 Q4', reason: 'quietly' };
    await statuses.publish(access, { ...input, status: 'ON_TARGET' });
    await source.destroy();
    for (const screen of screens) {
      await screen.until(1);
      expect(screen.changes).toMatchObject([{ to: 'ON_TARGET', reason: 'quietly', actor: null }]);
    }
  });

  it('also when the bell is cut off', async () => {
    const screen = await watch(other);
    expect(await cut(`application_name = '${LISTENER}'`)).toBe(2);
    await new StatusWriter(one).ambition('ASC1a', 'ON_TARGET', 'after the cut');
    await screen.until(1);
    expect(screen.reasons).toEqual(['after the cut']);
  });

  it('also when every connection to the database is cut', async () => {
    const screen = await watch(other);
    expect(await cut('pid <> pg_backend_pid()')).toBeGreaterThanOrEqual(2);
    while ((await listeners()) < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    await new StatusWriter(one).ambition('ASC1a', 'COMPLETE', 'after it all');
    await screen.until(1);
    expect(screen.reasons).toEqual(['after it all']);
  });
});

it('two hundred changes by concurrent writers arrive everywhere once and in the order of the log', async () => {
  const screens = [await watch(one), await watch(other)];
  const writers = [one, other].map((url) => new StatusWriter(url));
  const references = ['ASC1a', 'ASC1b', 'ASC2', 'ASC3'];
  const lanes = Array.from({ length: 16 }, async (_, lane) => {
    for (let turn = 0; turn < 13 && lane + 16 * turn < 200; turn++) {
      const reference = references[lane % references.length] ?? '';
      await writers[lane % 2]?.ambition(reference, 'ON_TARGET', `change ${lane + 16 * turn}`);
    }
  });
  await Promise.all(lanes);
  const logged = await sql(`SELECT reason FROM change WHERE reason LIKE 'change %' ORDER BY sequence`);
  expect(logged).toHaveLength(200);
  for (const screen of screens) {
    await screen.until(200);
    expect(screen.reasons).toEqual(logged.map(({ reason }) => reason));
    expect(new Set(screen.changes.map(({ cursor }) => cursor)).size).toBe(200);
  }
  expect(screens[0]?.changes).toEqual(screens[1]?.changes);
});
