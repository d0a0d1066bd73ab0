import { THREAD } from '../support/documents';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

/** A document met again runs compiled: the caller must never be able to tell. */
const DOCUMENTS: [string, string, Record<string, unknown>][] = [
  ['Thread', THREAD, { slug: 'leicester' }],
  [
    'unions and interfaces',
    `query($slug: String!) { changes(organisation: $slug, first: 500) { edges { cursor node { kind fields
      subject { __typename ... on Node { id } ... on Owner { post } ... on Ambition { reference } } } } } }`,
    { slug: 'leicester' },
  ],
  [
    'aliases, fragments and directives',
    `query($slug: String!, $yes: Boolean!, $no: Boolean!) { one: organisation(slug: $slug) { ...Named }
      two: organisation(slug: "nobody") { ...Named } __typename }
      fragment Named on Organisation { name @include(if: $yes) slug @skip(if: $no) version @skip(if: $yes)
        divisions { code ambitions(first: 2) { nodes { reference } } } }`,
    { slug: 'leicester', yes: true, no: false },
  ],
  [
    'a field that is refused',
    `query($slug: String!) { organisation(slug: $slug) { name ambitions(first: 100000) { totalCount } } }`,
    { slug: 'leicester' },
  ],
  ['a variable that is no slug', `query($slug: String!) { organisation(slug: $slug) { name } }`, { slug: 7 }],
  [
    'a variable that is left out',
    `query($slug: String!, $n: Int) { organisation(slug: $slug) { name } changes(organisation: $slug, first: $n) { totalCount } }`,
    {},
  ],
  [
    'values of an enum in a list',
    `query($slug: String!, $status: [TrajectoryStatus!]) { organisation(slug: $slug) {
      ambitions(first: 100, filter: { status: $status }) { nodes { reference } } } }`,
    { slug: 'leicester', status: ['COMPLETE'] },
  ],
  [
    'one value where a list is wanted',
    `query($slug: String!, $status: [TrajectoryStatus!]) { organisation(slug: $slug) {
      ambitions(first: 100, filter: { status: $status, division: "CYP" }) { nodes { reference } } } }`,
    { slug: 'leicester', status: 'CLOSE_TO_TRAJECTORY' },
  ],
];

test.each(DOCUMENTS)(
  '%s: the same answer the first, second and third time',
  async (_what, document, variables) => {
    // The words of a refused variable are the library's own; its code and field are ours.
    const ask = async () => {
      const { errors, ...answer } = await world.as('lead@leicester').try(document, variables);
      return { ...answer, errors: errors?.map(({ path, extensions }) => ({ path, extensions })) };
    };
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(await ask()).toEqual(first);
  },
);

test('node: each time the type that it is, whatever came before', async () => {
  const document =
    'query($id: ID!) { node(id: $id) { __typename ... on Owner { post } ... on Plan { name } } }';
  const ids = await world.sql(`SELECT o.id AS organisation, w.id AS owner, p.id AS plan FROM organisation o
    JOIN owner w ON w.organisation_id = o.id JOIN plan p ON p.organisation_id = o.id
    WHERE o.slug = 'leicester' LIMIT 1`);
  const [{ organisation, owner, plan }] = ids;
  for (let round = 0; round < 3; round += 1) {
    const typeOf = async (id: string) =>
      (await world.as('lead@leicester').ask(document, { id })).node.__typename;
    expect([await typeOf(organisation), await typeOf(owner), await typeOf(plan)]).toEqual([
      'Organisation',
      'Owner',
      'Plan',
    ]);
  }
});
