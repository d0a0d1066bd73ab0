import { FEEDS, type Feed, type FeedWatcher } from '../support/feed-watcher';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
const PUBLISHED = '2025-26 Q4';
const OPEN = '2026-27 Q1';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('sample', undefined, { CHECKPOINT_SECONDS: '1' });
  council = await world.seed(organisation);
});
afterAll(() => world.close());

const INSIDE = ['contributor@leicester', 'analyst@leicester', 'lead@leicester', 'admin@leicester'];
const OUTSIDE = ['viewer@leicester', undefined];
const ALL = [...INSIDE, ...OUTSIDE];

const lead = () => world.as('lead@leicester');
const publish = (period: string, status: string, reason: string) =>
  lead().change('publishAmbitionStatus', { organisation, reference: 'CYP5', period, status, reason });

const followAs = (feed: Feed, persona: string | undefined, after?: string): Promise<FeedWatcher> =>
  world.follow(feed, { persona, after }).open();

/** What each is told of what happens, once they have been told everything. */
async function toldOf(feed: Feed, personas: readonly (string | undefined)[], happens: () => Promise<void>) {
  const watchers = await Promise.all(personas.map((persona) => followAs(feed, persona)));
  await happens();
  const last = await world.head(organisation);
  return Promise.all(
    watchers.map(async (watcher) => ({ watcher, changes: await watcher.upTo(last, 20_000) })),
  );
}

describe('who may follow what', () => {
  const opens = async (feed: Feed, persona: string | undefined, slug = organisation) => {
    const watcher = await world.follow(feed, { persona, organisation: slug }).open();
    return watcher.refusal?.code ?? watcher.types[0];
  };

  test.each(FEEDS)('%s is open to all who work there', async (feed) => {
    for (const persona of INSIDE) expect(await opens(feed, persona)).toBe('FeedReady');
  });

  test.each(['statusChanged', 'readingRecorded', 'summaryChanged'] as const)(
    '%s is open to everybody',
    async (feed) => {
      for (const persona of OUTSIDE) expect(await opens(feed, persona)).toBe('FeedReady');
    },
  );

  test.each(['changes', 'actionChanged'] as const)('%s is not for those outside', async (feed) => {
    expect(await opens(feed, 'viewer@leicester')).toBe('FORBIDDEN');
    expect(await opens(feed, undefined)).toBe('UNAUTHENTICATED');
  });

  test.each(FEEDS)('N6: for another council %s is as if there were none', async (feed) => {
    for (const role of ['viewer', 'contributor', 'analyst', 'lead', 'admin']) {
      const persona = `${role}@leicestershire`;
      const refusals = ['leicester', 'nowhere'].map(async (slug) => {
        const watcher = await world.follow(feed, { persona, organisation: slug }).open();
        await watcher.when(() => watcher.watcher.completed);
        expect(watcher.told).toEqual([]);
        return watcher.watcher.messages;
      });
      const [foreign, nobodys] = await Promise.all(refusals);
      expect(foreign).toEqual(nobodys);
      expect(foreign).toMatchObject([
        { errors: [{ extensions: { code: 'NOT_FOUND', field: 'organisation' } }] },
      ]);
    }
  });
});

test('statuses: those outside are told of published quarters and never of what was computed', async () => {
  const told = await toldOf('statusChanged', ALL, async () => {
    const ambition = await council.ambition({ reference: 'NEW' });
    const measure = await council.measure({ ambition });
    await council.baseline({ measure });
    await council.target({ measure });
    for (const [period, value] of [
      [PUBLISHED, '90'],
      [OPEN, '10'],
    ] as const) {
      await council.reading({ measure, period, value, reason: 'Late' });
    }
    await publish(OPEN, 'ON_TARGET', 'In the open quarter');
    await publish(PUBLISHED, 'CLOSE_TO_TRAJECTORY', 'In the published quarter');
  });
  const inside = told.slice(0, INSIDE.length).map(({ changes }) => changes);
  const kinds = inside[0]?.map(({ kind, period }) => `${kind} ${period.label}`);
  expect(kinds).toContain(`StatusComputed ${PUBLISHED}`);
  expect(kinds).toContain(`StatusComputed ${OPEN}`);
  expect(kinds?.slice(-2)).toEqual([`StatusPublished ${OPEN}`, `StatusPublished ${PUBLISHED}`]);
  for (const changes of inside) expect(changes).toEqual(inside[0]);
  for (const { changes } of told.slice(INSIDE.length)) {
    expect(changes).toMatchObject([
      {
        kind: 'StatusPublished',
        to: 'CLOSE_TO_TRAJECTORY',
        reason: 'In the published quarter',
        afterLock: true,
      },
    ]);
    expect(changes[0].period).toEqual({ label: PUBLISHED });
  }
});

test('the statuses of areas and recommendations are told alike; those of actions stay inside', async () => {
  const { organisation: found } = await lead().ask(`{ organisation(slug: "leicester") {
    areasOfAction(first: 1) { nodes { id } } recommendations(first: 1) { nodes { id } }
    actions(first: 1, filter: { open: true }) { nodes { id status } } } }`);
  const [area, recommendation] = [found.areasOfAction.nodes[0].id, found.recommendations.nodes[0].id];
  const [action] = found.actions.nodes;
  const told = await toldOf('statusChanged', ['lead@leicester', ...OUTSIDE], async () => {
    for (const period of [OPEN, PUBLISHED]) {
      const report = {
        organisation,
        period,
        planStatus: 'OFF_TRACK',
        narrative: 'N',
        reason: `In ${period}`,
      };
      await lead().change('recordPlanStatus', { ...report, areaOfAction: area });
      await lead().change('recordRecommendationStatus', { ...report, recommendation });
    }
    const status = action.status === 'OFF_TRACK' ? 'ON_TRACK' : 'OFF_TRACK';
    await lead().change('changeActionStatus', { organisation, action: action.id, status });
  });
  const seen = told.map(({ changes }) => changes.map(({ axis, period }) => `${axis} ${period?.label}`));
  const published = [`PLAN ${PUBLISHED}`, `RECOMMENDATION ${PUBLISHED}`];
  expect(seen).toEqual([
    [`PLAN ${OPEN}`, `RECOMMENDATION ${OPEN}`, ...published, 'ACTION undefined'],
    published,
    published,
  ]);
});

test('readings: those outside are told of corrections to published quarters only', async () => {
  const { ambition } = await lead().ask(
    '{ ambition(organisation: "leicester", reference: "CYP5") { measures { id unit headlineBasis } } }',
  );
  const [{ id: measure, headlineBasis: basis }] = ambition.measures;
  const told = await toldOf('readingRecorded', ALL, async () => {
    for (const period of [OPEN, PUBLISHED]) {
      await lead().change('recordReading', {
        organisation,
        measure,
        period,
        basis,
        value: '7',
        reason: 'Corrected',
      });
    }
  });
  const periods = told.map(({ changes }) => changes.map(({ period }) => period.label));
  expect(periods).toEqual([...INSIDE.map(() => [OPEN, PUBLISHED]), [PUBLISHED], [PUBLISHED]]);
});

test('whoever comes back is told what they would have been told, each by their role', async () => {
  const watchers = await Promise.all(ALL.map((persona) => followAs('statusChanged', persona)));
  const places = watchers.map(({ cursor }) => cursor);
  await publish(OPEN, 'OFF_TRAJECTORY', 'Again in the open quarter');
  await publish(PUBLISHED, 'ON_TARGET', 'Again in the published quarter');
  const last = await world.head(organisation);
  for (const [index, persona] of ALL.entries()) {
    const live = await (watchers[index] as FeedWatcher).upTo(last, 20_000);
    const late = await followAs('statusChanged', persona, places[index]);
    expect(await late.upTo(last, 20_000)).toEqual(live);
    expect(late.told[0]?.data).toMatchObject({
      __typename: 'FeedReady',
      cursor: places[index],
      organisation: null,
    });
    expect(live.length).toBe(OUTSIDE.includes(persona) ? 1 : 2);
  }
});
