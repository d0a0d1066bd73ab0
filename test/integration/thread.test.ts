import { THREAD } from '../support/documents';
import { depthOf, levelsOf } from '../support/levels';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const LEAD = 'lead@leicester';
const slug = 'leicester';

/** The query as a dashboard sends it: met once it is interpreted, met again it is compiled. */
const threeTimes = async (ask: () => Promise<string[]>): Promise<string[][]> => [
  await ask(),
  await ask(),
  await ask(),
];

const levels = (): Promise<string[]> => levelsOf(world, () => world.as(LEAD).ask(THREAD, { slug }));

test('the Thread document works as written', async () => {
  const { organisation } = await world.as(LEAD).ask(THREAD, { slug });
  expect(organisation.name).toBe('Leicester City Council');
  const [{ priorities }] = organisation.plans;
  expect(priorities[0]).toMatchObject({ number: 1, sponsor: { post: expect.any(String) } });
  expect(priorities[0].iStatements.length).toBeGreaterThan(0);
  expect(organisation.ambitions.pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
  const cared = organisation.ambitions.nodes.find(
    ({ reference }: { reference: string }) => reference === 'CYP1a',
  );
  expect(cared.recommendations).toEqual([{ reference: 'ILACS24/4' }]);
  expect(cared.published.status).toBe('OFF_TRAJECTORY');
});

test('Thread issues one statement per level, first and again, and these are its levels', async () => {
  const [first = [], second, third] = await threeTimes(levels);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect(first.length).toBeLessThanOrEqual(depthOf(THREAD));
  expect(first).toMatchInlineSnapshot(`
   [
     "organisation",
     "action ambition area_of_action inspection plan plan_status_update published_status recommendation",
     "ambition_priority ambition_recommendation measure owner priority published_status recommendation",
     "action action_recommendation ambition ambition_priority ambition_recommendation area_of_action baseline measure owner plan_status_update reading recommendation_lead target",
     "action action_area plan_status_update",
     "owner",
   ]
  `);
});

test('as many statements after a hundred more ambitions, readings and actions', async () => {
  const before = await levels();
  const council = await world.seed(slug);
  const [measure, area, recommendation] = await Promise.all([
    council.measure(),
    council.area(),
    council.recommendation(),
  ]);
  const quarters = Array.from(
    { length: 100 },
    (_, n) =>
      `${2000 + Math.floor(n / 4)}-${String((1 + Math.floor(n / 4)) % 100).padStart(2, '0')} Q${(n % 4) + 1}`,
  );
  for (const [index, period] of quarters.entries()) {
    await Promise.all([
      council.reading({ measure, period, value: String(index) }),
      council.ambition(),
      council.action({ areasOfAction: [area], recommendations: [recommendation] }),
    ]);
  }
  const grown = await world.as(LEAD).ask(THREAD, { slug });
  expect(grown.organisation.ambitions.totalCount).toBe(126);
  expect(await levels()).toEqual(before);
});

test('the public reads the same document in as many statements', async () => {
  const seen = await levelsOf(world, () => world.public.ask(THREAD, { slug }));
  expect(seen.length).toBeLessThanOrEqual(depthOf(THREAD));
});
