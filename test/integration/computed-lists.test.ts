import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const LIST = `query List($filter: AmbitionFilter) { organisation(slug: "leicester") {
  summary { computed { status count } }
  ambitions(first: 100, filter: $filter) { totalCount nodes { reference published { status } computed { status } } } } }`;

interface Listed {
  reference: string;
  published: { status: string };
  computed: { status: string } | null;
}

const ask = async (who: string | undefined, filter: object = {}) => {
  const { organisation } = await (who === undefined ? world.public : world.as(who)).ask(LIST, { filter });
  const { summary, ambitions } = organisation;
  return { counts: summary.computed, total: ambitions.totalCount, nodes: ambitions.nodes as Listed[] };
};

describe.each(['lead@leicester', undefined])('as %s', (who) => {
  it('N10: the summary counts computed statuses as the list shows them', async () => {
    const { counts, nodes } = await ask(who);
    for (const { status, count } of counts) {
      expect(nodes.filter(({ computed }) => (computed?.status ?? null) === status)).toHaveLength(count);
    }
    expect(counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(nodes.length);
  });

  it('N10: the filter by computed status gives what is shown with it, and as many as it says', async () => {
    const { nodes } = await ask(who);
    const wanted = nodes.filter(({ computed }) => computed?.status === 'OFF_TRAJECTORY');
    const found = await ask(who, { computed: ['OFF_TRAJECTORY'] });
    expect(found.nodes).toEqual(wanted);
    expect(found.total).toBe(wanted.length);
    expect(wanted.length).toBeGreaterThan(5);
  });

  it('N4: those that differ from what is published can be asked for, and those that do not', async () => {
    const { nodes } = await ask(who);
    const differing = nodes.filter(
      ({ published, computed }) => computed && computed.status !== published.status,
    );
    expect((await ask(who, { differs: true })).nodes).toEqual(differing);
    expect(differing.map(({ reference }) => reference)).toEqual(
      expect.arrayContaining(['CYP3a', 'CYP4a', 'CYP4b']),
    );
    expect((await ask(who, { differs: false })).total).toBe(nodes.length - differing.length);
  });
});

it('N7: a status that rests on a suppressed figure is neither listed nor counted for those who may not see it', async () => {
  const hide = {
    organisation: 'leicester',
    basis: 'IN_PERIOD',
    period: '2025-26 Q4',
    value: '57',
    reason: 'Small',
  };
  const { ambition } = await world
    .as('lead@leicester')
    .ask('{ ambition(organisation: "leicester", reference: "CYP5") { measures { id } } }');
  const measure: string = ambition.measures[0].id;
  await world.as('lead@leicester').change('recordReading', { ...hide, measure, symbol: 'SUPPRESSED' });
  await world
    .as('lead@leicester')
    .change('publishRound', { organisation: 'leicester', period: '2025-26 Q4' });
  const inside = await ask('lead@leicester', { computed: ['CLOSE_TO_TRAJECTORY'] });
  expect(inside.nodes.map(({ reference }) => reference)).toEqual(['CYP5']);
  const viewer = await ask('viewer@leicester', { computed: ['CLOSE_TO_TRAJECTORY'] });
  expect(viewer.nodes).toEqual([]);
  expect(viewer.counts).toContainEqual({ status: null, count: 2 });
});
