import { World } from '../support/world';
import type { Seeder } from '../support/seeder';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');

const both = (type: string, id: string, fields: string) =>
  lead().ask(`query($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id });

test('an ambition is linked with a priority and a recommendation, and both know it; and let go again', async () => {
  const [ambition, priority, recommendation] = [
    await council.ambition(),
    await council.priority(),
    await council.recommendation(),
  ];
  const links = { organisation, ambition, priorities: [priority], recommendations: [recommendation] };
  const { changes } = await lead().change('linkAmbition', links, 'changes { kind fields }');
  expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(['AmbitionLinked', 'AmbitionLinked']);
  expect(await both('Priority', priority, 'ambitions { id }')).toEqual({
    node: { ambitions: [{ id: ambition }] },
  });
  expect(await both('Recommendation', recommendation, 'ambitions { id }')).toEqual({
    node: { ambitions: [{ id: ambition }] },
  });
  await lead().change('unlinkAmbition', links);
  expect(await both('Priority', priority, 'ambitions { id }')).toEqual({ node: { ambitions: [] } });
  expect(await both('Ambition', ambition, 'priorities { id } recommendations { id }')).toEqual({
    node: { priorities: [], recommendations: [] },
  });
  await lead().change('linkAmbition', links);
  expect(await both('Ambition', ambition, 'priorities { id }')).toEqual({
    node: { priorities: [{ id: priority }] },
  });
});

test('an action delivers an area, an ambition and a recommendation, and each knows it; and let go again', async () => {
  const action = await council.action();
  const links = {
    areasOfAction: [await council.area()],
    ambitions: [await council.ambition()],
    recommendations: [await council.recommendation()],
  };
  await lead().change('linkAction', { organisation, action, ...links });
  const delivered = async () => [
    await both('AreaOfAction', links.areasOfAction[0] ?? '', 'actions { id }'),
    await both('Ambition', links.ambitions[0] ?? '', 'actions { id }'),
    await both('Recommendation', links.recommendations[0] ?? '', 'actions { id }'),
  ];
  expect(await delivered()).toEqual(Array(3).fill({ node: { actions: [{ id: action }] } }));
  await lead().change('unlinkAction', { organisation, action, ...links });
  expect(await delivered()).toEqual(Array(3).fill({ node: { actions: [] } }));
});

test('an action is handed on with its contributors, and the owners know it', async () => {
  const [first, second, third] = [await council.owner(), await council.owner(), await council.owner()];
  const action = await council.action({ owner: first, contributors: [second] });
  await lead().change('updateAction', { organisation, action, owner: second, contributors: [first, third] });
  const list = 'actions { nodes { id } } contributesTo { nodes { id } }';
  const [mine, nothing] = [{ nodes: [{ id: action }] }, { nodes: [] }];
  expect(await both('Owner', first, list)).toEqual({ node: { actions: nothing, contributesTo: mine } });
  expect(await both('Owner', second, list)).toEqual({ node: { actions: mine, contributesTo: nothing } });
  expect(await both('Owner', third, list)).toEqual({ node: { actions: nothing, contributesTo: mine } });
});

test('an action takes the place of another, which is cancelled and says by which', async () => {
  const [old, by] = [await council.action(), await council.action({ title: 'A better one' })];
  await lead().change('supersedeAction', { organisation, action: old, by });
  expect(await both('Action', old, 'status supersededBy { id } updates { note }')).toMatchObject({
    node: { status: 'CANCELLED', supersededBy: [{ id: by }] },
  });
  expect(await both('Action', by, 'supersedes { id }')).toEqual({ node: { supersedes: { id: old } } });
});

test('N9: the same link twice is refused and named, and leaves one link', async () => {
  const [ambition, priority] = [await council.ambition(), await council.priority()];
  const links = { organisation, ambition, priorities: [priority] };
  await lead().change('linkAmbition', links);
  const { errors } = await lead().tryTo('linkAmbition', links);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input' });
  expect(await both('Priority', priority, 'ambitions { id }')).toEqual({
    node: { ambitions: [{ id: ambition }] },
  });
});
