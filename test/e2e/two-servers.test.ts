import { UNLIMITED } from '../../src/domain/access';
import { createDataSource } from '../../src/app/database';
import { openServices } from '../../src/app/services';
import { systemClock } from '../../src/app/system-clock';
import { silentDoorbell } from '../../src/changes/doorbell';
import { TenantDirectory } from '../../src/features/organisations/tenant-directory';
import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';

jest.setTimeout(60_000);

let pair: ServerPair;

beforeAll(async () => {
  pair = await ServerPair.start();
});

afterEach(() => pair.switchScreensOff());

afterAll(() => pair.stop());

describe('what one server writes reaches who watches through the other', () => {
  it('on all four axes, in the order of commits, with all that a screen shows', async () => {
    const screen = await pair.watch(pair.other);
    expect(screen.messages).toEqual([{ __typename: 'FeedReady', cursor: expect.any(String) as string }]);
    const writer = new StatusWriter(pair.one);
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
    const screens = [await pair.watch(pair.one), await pair.watch(pair.other)];
    const source = createDataSource(pair.database.url, 2, 'a third connection');
    await source.initialize();
    const tenants = new TenantDirectory(source);
    const { statuses } = openServices(source, systemClock, silentDoorbell, tenants);
    const organisationId = (await tenants.idOf('leicester')) ?? '';
    const access = { subject: 'third', role: 'LEAD', organisationId, ownerId: null, ...UNLIMITED } as const;
    const input = { organisation: 'leicester', reference: 'ASC1b', period: '2025-26 Q4', reason: 'quietly' };
    await statuses.publish(access, { ...input, status: 'ON_TARGET' });
    await source.destroy();
    for (const screen of screens) {
      await screen.until(1);
      expect(screen.changes).toMatchObject([{ to: 'ON_TARGET', reason: 'quietly', actor: null }]);
    }
  });
});

it('two hundred changes by concurrent writers arrive everywhere once and in the order of the log', async () => {
  const screens = [await pair.watch(pair.one), await pair.watch(pair.other)];
  const writers = [pair.one, pair.other].map((url) => new StatusWriter(url));
  const references = ['ASC1a', 'ASC1b', 'ASC2', 'ASC3'];
  const lanes = Array.from({ length: 16 }, async (_, lane) => {
    for (let turn = 0; turn < 13 && lane + 16 * turn < 200; turn++) {
      const reference = references[lane % references.length] ?? '';
      await writers[lane % 2]?.ambition(reference, 'ON_TARGET', `change ${lane + 16 * turn}`);
    }
  });
  await Promise.all(lanes);
  const logged = await pair.sql(`SELECT reason FROM change WHERE reason LIKE 'change %' ORDER BY sequence`);
  expect(logged).toHaveLength(200);
  for (const screen of screens) {
    await screen.until(200);
    expect(screen.reasons).toEqual(logged.map(({ reason }) => reason));
    expect(new Set(screen.changes.map(({ cursor }) => cursor)).size).toBe(200);
  }
  expect(screens[0]?.changes).toEqual(screens[1]?.changes);
});
