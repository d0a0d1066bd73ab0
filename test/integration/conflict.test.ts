import { inputFor, whoMay } from '../support/every-mutation';
import { committedSchema, mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';
import { isInputObjectType, isNonNullType } from 'graphql';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
});
afterAll(() => world.close());

/** The mutations that edit what somebody may be editing at the same time. */
const edits = mutationNames().filter((name) => {
  const type = committedSchema().getMutationType()?.getFields()[name]?.args[0]?.type;
  const input = isNonNullType(type) ? type.ofType : type;
  return isInputObjectType(input) && 'expectedVersion' in input.getFields();
});

test('there are edits to speak of', () => {
  expect(edits.length).toBeGreaterThan(20);
});

test.each(edits)(
  'N9: %s of a stale version is told, with the state as it stands, and changes nothing',
  async (name) => {
    const input = await inputFor(name, council);
    const before = await world.rowCounts();
    const caller = world.as(`${whoMay(name)}@leicester`);
    const { errors } = await caller.tryTo(name, { ...input, expectedVersion: 999 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'input.expectedVersion' });
    const { current } = errors?.[0]?.extensions ?? {};
    expect(current).toMatchObject({ id: expect.any(String), version: expect.any(Number) });
    expect(await world.rowCounts()).toEqual(before);

    // With the version that the refusal gave, the same edit goes through.
    await caller.change(name, { ...input, expectedVersion: current?.['version'] });
  },
);

test('N9: of 6 who edit the same version at once, one is taken and 5 are told', async () => {
  const priority = await council.priority();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      world.as('lead@leicester').tryTo('updatePriority', {
        organisation: 'leicester',
        priority,
        title: `Title ${index}`,
        expectedVersion: 1,
      }),
    ),
  );
  const refused = answers.flatMap(({ errors }) => errors ?? []);
  expect(refused.map(({ extensions }) => extensions.code)).toEqual(Array(5).fill('CONFLICT'));
  const [row] = await world.sql('SELECT title, version FROM priority WHERE id = $1', [priority]);
  expect(row.version).toBe(2);
  for (const { extensions } of refused) expect(extensions.current).toMatchObject(row);
});

test('N9: two who report on one subject at once are told of each other', async () => {
  const area = await council.area();
  const report = { organisation: 'leicester', areaOfAction: area, period: '2025-26 Q3', narrative: 'N' };
  const both = await Promise.all(
    (['ON_TRACK', 'OFF_TRACK'] as const).map((planStatus) =>
      world.as('lead@leicester').tryTo('recordPlanStatus', { ...report, planStatus, expectedVersion: 1 }),
    ),
  );
  expect(both.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual([
    'CONFLICT',
  ]);
});

test('N6: the state that a conflict shows names no organisation', async () => {
  const plan = await council.plan();
  const { errors } = await world
    .as('lead@leicester')
    .tryTo('updatePlan', { organisation: 'leicester', plan, name: 'N', expectedVersion: 7 });
  expect(Object.keys(errors?.[0]?.extensions.current ?? {})).not.toContain('organisationId');
});
