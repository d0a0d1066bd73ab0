import { inputFor, whoMay } from '../support/every-mutation';
import { everythingSeen, idsIn, rowIdsOf } from '../support/everything';
import { mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let ours: Seeder;
let theirs: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  ours = await world.seed('leicester');
  // A post that comes while its holder is signed in is found out about a while later.
  await ours.postOf('lead');
  theirs = await world.seed('leicestershire');
});
afterAll(() => world.close());

const NOBODY = '00000000-0000-7000-8000-000000000000';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Path = (string | number)[];

/** Where ids stand in an input. */
function* idPaths(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string' && UUID.test(value)) yield path;
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* idPaths(item, [...path, i]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* idPaths(item, [...path, key]);
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

function withAt(value: object, path: Path, replacement: unknown): Record<string, unknown> {
  const copy = structuredClone(value) as Record<string, unknown>;
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  holder[path.at(-1) ?? ''] = replacement;
  return copy;
}

test.each(mutationNames())(
  'N6: %s on another council is refused as on one that is not there',
  async (name) => {
    const input = await inputFor(name, theirs);
    const before = await world.rowCounts();
    for (const role of ['viewer', 'contributor', 'analyst', 'lead', 'admin']) {
      const refused = await world.as(`${role}@leicester`).tryTo(name, input);
      expect(refused.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', field: 'input.organisation' });
    }
    const caller = world.as(`${whoMay(name)}@leicester`);
    expect(await caller.tryTo(name, input)).toEqual(
      await caller.tryTo(name, { ...input, organisation: 'nobody' }),
    );
    expect(await world.rowCounts()).toEqual(before);
  },
);

test.each(mutationNames())(
  'N6: %s with an id of another council answers as with one that is not there',
  async (name) => {
    const caller = world.as(`${whoMay(name)}@leicester`);
    const [input, foreign] = [await inputFor(name, ours), await inputFor(name, theirs)];
    const before = await world.rowCounts();
    for (const path of idPaths(input)) {
      const refused = await caller.tryTo(name, withAt(input, path, at(foreign, path)));
      expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(refused).toEqual(await caller.tryTo(name, withAt(input, path, NOBODY)));
    }
    expect(await world.rowCounts()).toEqual(before);
  },
);

test.each(mutationNames())('%s without a token is refused before anything is looked up', async (name) => {
  const input = await inputFor(name, ours);
  const { errors } = await world.public.tryTo(name, input);
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  expect((await world.public.tryTo(name, { ...input, organisation: 'nobody' })).errors).toEqual(errors);
});

test('N6: a link that should never be there leads nowhere', async () => {
  const [action, area, priority, ambition] = [
    await ours.action(),
    await ours.area(),
    await ours.priority(),
    await ours.ambition(),
  ];
  const recommendation = await ours.recommendation();
  const foreign = {
    area: await theirs.area(),
    owner: await theirs.owner(),
    priority: await theirs.priority(),
    recommendation: await theirs.recommendation(),
  };
  // Past every service, as a fault in one of them could write it.
  const link = async (table: string, columns: string, ids: string[]) =>
    world.sql(
      `INSERT INTO ${table} (id, organisation_id, created_at, ${columns})
       VALUES (gen_random_uuid(), $1, now(), $2, $3)`,
      [await world.organisationId('leicester'), ...ids],
    );
  await link('action_area', 'action_id, area_of_action_id', [action, foreign.area]);
  await link('action_contributor', 'action_id, owner_id', [action, foreign.owner]);
  await link('action_recommendation', 'action_id, recommendation_id', [action, foreign.recommendation]);
  await link('ambition_priority', 'ambition_id, priority_id', [ambition, foreign.priority]);
  await link('ambition_recommendation', 'ambition_id, recommendation_id', [ambition, foreign.recommendation]);
  await link('recommendation_lead', 'recommendation_id, owner_id', [recommendation, foreign.owner]);
  await world.sql('UPDATE area_of_action SET owner_id = $1 WHERE id = $2', [foreign.owner, area]);
  await world.sql('UPDATE priority SET sponsor_id = $1 WHERE id = $2', [foreign.owner, priority]);
  const text = await everythingSeen(world, 'lead@leicester', 'leicester');
  expect(idsIn(text, [action, area, priority, ambition, recommendation])).toHaveLength(5);
  expect(idsIn(text, await rowIdsOf(world, 'leicestershire'))).toEqual([]);
});
