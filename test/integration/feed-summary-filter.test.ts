import { levelsOf } from '../support/levels';
import { World } from '../support/world';

const organisation = 'leicester';

let world: World;
let ids: { lead: string; owner: string; gone: string };

/** Some of it published, and some of it done since. */
beforeAll(async () => {
  world = await World.open('sample');
  const lead = world.as('lead@leicester');
  const council = await world.seed(organisation);
  const { organisation: found } = await lead.ask(`{ organisation(slug: "leicester") {
    ambitions(first: 3) { nodes { id owner { id } } } recommendations(first: 3) { nodes { id leadOwners { id } } }
    actions(first: 1, filter: { open: true }) { nodes { id ambitions { id } } } divisions { id code } } }`);
  const [first, second, third] = found.ambitions.nodes;
  const asc = found.divisions.find(({ code }: { code: string }) => code === 'ASC');
  const gone = await council.owner({ post: 'A post of now', division: asc.id });
  await council.action({ owner: gone, ambitions: [first.id] });
  await council.area({ owner: gone });
  await lead.change('updateAmbition', { organisation, ambition: second.id, owner: gone, theme: 'Of now' });
  const recommendations = [await council.recommendation()];
  await lead.change('linkAmbition', { organisation, ambition: third.id, recommendations });
  const [lead1] = found.recommendations.nodes[1].leadOwners;
  ids = { lead: lead1.id, owner: first.owner.id, gone };
});
afterAll(() => world.close());

const COUNTS = `trajectory { status count } computed { status count } areas { status count }
  recommendations { status count } actions { status count }`;
const LISTS = `
  ambitions(first: 500) { nodes { theme division { code } owner { id } published { status } } }
  areasOfAction(first: 500) { nodes { owner { id division { code } } status { planStatus } } }
  recommendations(first: 500) { nodes { planStatus leadOwners { id division { code } } ambitions { theme division { code } } } }
  actions(first: 500) { nodes { status owner { id division { code } } ambitions { theme } } }`;

interface Filter {
  readonly division?: readonly string[];
  readonly theme?: readonly string[];
  readonly owner?: readonly string[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
type Row = any;
type Reach = Record<keyof Filter, (row: Row) => readonly (string | undefined)[]>;

const post = (owner: Row): string | undefined => owner?.division?.code;
const codes = (ambitions: Row[]): string[] => ambitions.map(({ division }) => division.code);
const themes = ({ ambitions }: Row): string[] => ambitions.map(({ theme }: Row) => theme);

/** What each sort of thing is counted under, walked through the lists as the same person sees them. */
const REACH: Record<string, Reach & { list: string; status: (row: Row) => string | null }> = {
  trajectory: {
    list: 'ambitions',
    status: ({ published }) => published?.status ?? null,
    division: ({ division }) => [division.code],
    theme: ({ theme }) => [theme],
    owner: ({ owner }) => [owner.id],
  },
  actions: {
    list: 'actions',
    status: ({ status }) => status,
    division: ({ owner }) => [post(owner)],
    theme: themes,
    owner: ({ owner }) => [owner.id],
  },
  areas: {
    list: 'areasOfAction',
    status: ({ status }) => status?.planStatus ?? null,
    division: ({ owner }) => [post(owner)],
    theme: () => [],
    owner: ({ owner }) => [owner?.id],
  },
  recommendations: {
    list: 'recommendations',
    status: ({ planStatus }) => planStatus,
    division: ({ leadOwners, ambitions }) => [...leadOwners.map(post), ...codes(ambitions)],
    theme: themes,
    owner: ({ leadOwners }) => leadOwners.map(({ id }: Row) => id),
  },
};

const filters = (): Filter[] => [
  {},
  { division: ['ASC'] },
  { division: ['CYP', 'EDU'] },
  { theme: ['Of now'] },
  { theme: someThemes.slice(0, 2) },
  { owner: [ids.owner] },
  { owner: [ids.lead] },
  { owner: [ids.gone, ids.lead] },
  { division: ['ASC'], owner: [ids.gone] },
  { division: ['CYP'], theme: someThemes },
  { division: ['ASC', 'CYP', 'EDU'], theme: someThemes, owner: [ids.gone, ids.owner] },
];
let someThemes: string[] = [];

const counted = (rows: Row[], { status }: { status: (row: Row) => string | null }) => {
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(status(row), (counts.get(status(row)) ?? 0) + 1);
  return Object.fromEntries(counts);
};

test.each([undefined, 'viewer@leicester', 'contributor@leicester', 'lead@leicester'])(
  'N10: within any filter %s counts what the lists beside it have',
  async (persona) => {
    const caller = persona === undefined ? world.public : world.as(persona);
    const seen: Row = (await caller.ask(`{ organisation(slug: "leicester") { ${LISTS} } }`)).organisation;
    someThemes = [...new Set<string>(seen.ambitions.nodes.map(({ theme }: Row) => theme))].slice(0, 4);
    let found = 0;
    for (const filter of filters()) {
      const answer = await caller.try(
        `query($filter: SummaryFilter) { organisation(slug: "leicester") { summary(filter: $filter) { ${COUNTS} } } }`,
        { filter },
      );
      // Whoever was added since the publication is not there for those outside.
      if (
        persona !== 'lead@leicester' &&
        persona !== 'contributor@leicester' &&
        filter.owner?.includes(ids.gone)
      ) {
        expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
        continue;
      }
      const { summary } = answer.data.organisation;
      for (const [name, reach] of Object.entries(REACH)) {
        const names = Object.keys(filter) as (keyof Filter)[];
        const rows = seen[reach.list].nodes.filter((row: Row) =>
          names.every((one) =>
            reach[one](row).some((value) => value !== undefined && filter[one]?.includes(value)),
          ),
        );
        const told = Object.fromEntries(
          summary[name].map(({ status, count }: Row) => [String(status), count]),
        );
        expect({ filter, name, told }).toEqual({ filter, name, told: counted(rows, reach) });
        found += rows.length;
      }
      const sum = (name: string): number =>
        summary[name].reduce((total: number, { count }: Row) => total + count, 0);
      expect(sum('computed')).toBe(sum('trajectory'));
    }
    expect(found).toBeGreaterThan(100);
  },
);

test('N10: where a list has the filter, its total is the sum of the counts', async () => {
  const owner = ids.gone;
  const { organisation: found } = await world.as('lead@leicester').ask(
    `query($owner: ID!) { organisation(slug: "leicester") {
      asc: summary(filter: { division: ["ASC"] }) { ${COUNTS} } own: summary(filter: { owner: [$owner] }) { ${COUNTS} }
      ambitions(filter: { division: ["ASC"] }) { totalCount } actions(filter: { division: "ASC" }) { totalCount }
      ownAmbitions: ambitions(filter: { owner: $owner }) { totalCount } ownActions: actions(filter: { owner: $owner }) { totalCount }
      ownAreas: areasOfAction(filter: { owner: $owner }) { totalCount }
      ownRecommendations: recommendations(filter: { leadOwner: $owner }) { totalCount } } }`,
    { owner },
  );
  const sum = (counts: { count: number }[]): number => counts.reduce((total, { count }) => total + count, 0);
  expect(sum(found.asc.trajectory)).toBe(found.ambitions.totalCount);
  expect(sum(found.asc.actions)).toBe(found.actions.totalCount);
  expect(
    [found.own.trajectory, found.own.actions, found.own.areas, found.own.recommendations].map(sum),
  ).toEqual([
    found.ownAmbitions.totalCount,
    found.ownActions.totalCount,
    found.ownAreas.totalCount,
    found.ownRecommendations.totalCount,
  ]);
});

const DOCUMENT = `query($filter: SummaryFilter) { organisation(slug: "leicester") { summary(filter: $filter) { ${COUNTS} } } }`;

test('the counts of a summary are one statement, whatever the filter, with several summaries side by side too', async () => {
  const lead = world.as('lead@leicester');
  const filter = { division: ['ASC'], theme: ['Of now'], owner: [ids.gone] };
  expect(await levelsOf(world, () => lead.ask(DOCUMENT, { filter }))).toHaveLength(2);
  const board = `{ organisation(slug: "leicester") { all: summary { ${COUNTS} }
    asc: summary(filter: { division: ["ASC"] }) { ${COUNTS} } cyp: summary(filter: { division: ["CYP"] }) { ${COUNTS} } } }`;
  expect(await levelsOf(world, () => lead.ask(board))).toHaveLength(2);
});
