import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample', { now: () => new Date('2027-02-01T12:00:00Z') });
});
afterAll(() => world.close());

const SELECTIONS: Record<string, string> = {
  ambitions: 'reference theme division { code } owner { id } published { status } priorities { id }',
  actions:
    'reference status dueDate overdue owner { id division { code } } areasOfAction { id } ambitions { id } recommendations { id }',
  areasOfAction: 'reference dueDate owner { id } status { planStatus } priority { plan { id } }',
  recommendations: 'reference planStatus inspection { id inspectorate } leadOwners { id } actions { id }',
  owners: 'post division { code }',
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the list gives
type Row = any;

async function rows(list: string, filter = ''): Promise<Row[]> {
  const document = `{ organisation(slug: "leicester") { ${list}(first: 500${filter && `, filter: ${filter}`}) {
    totalCount nodes { id ${SELECTIONS[list]} } } } }`;
  const { [list]: page } = (await world.as('lead@leicester').ask(document)).organisation;
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes;
}

const has = (id: string) => (row: { id: string }) => row.id === id;

/** What a filter gives must be exactly what is left of the whole list under the same condition. */
async function same(list: string, filter: string, fits: (row: Row) => boolean): Promise<void> {
  const expected = (await rows(list)).filter(fits).map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(0);
  expect((await rows(list, filter)).map(({ id }) => id)).toEqual(expected);
}

test('ambitions by division, theme, status, reference, owner, priority and words', async () => {
  const [some] = (await rows('ambitions')).filter(({ reference }) => reference === 'CYP1b');
  await same('ambitions', '{ division: ["CYP"] }', ({ division }) => division.code === 'CYP');
  await same('ambitions', '{ division: ["CYP", "EDU"] }', ({ division }) => division.code !== 'ASC');
  await same('ambitions', `{ theme: ${JSON.stringify([some.theme])} }`, ({ theme }) => theme === some.theme);
  await same('ambitions', '{ status: [COMPLETE, ON_TARGET] }', ({ published }) =>
    ['COMPLETE', 'ON_TARGET'].includes(published.status),
  );
  await same('ambitions', '{ reference: ["CYP5", "ASC2"] }', ({ reference }) =>
    ['CYP5', 'ASC2'].includes(reference),
  );
  await same('ambitions', `{ owner: "${some.owner.id}" }`, ({ owner }) => owner.id === some.owner.id);
  const [priority] = some.priorities;
  await same('ambitions', `{ priority: "${priority.id}" }`, ({ priorities }) =>
    priorities.some(has(priority.id)),
  );
  await same('ambitions', '{ search: "cyp1" }', ({ reference }) => reference.startsWith('CYP1'));
  expect(await rows('ambitions', '{ search: "A%C" }')).toEqual([]);
  expect(await rows('ambitions', '{ status: [] }')).toEqual([]);
});

test('actions by status, owner, division, what they deliver and when they are due', async () => {
  const all = await rows('actions');
  const [linked] = all.filter(
    ({ ambitions, areasOfAction }) => ambitions.length > 0 && areasOfAction.length > 0,
  );
  const finding = all.flatMap(({ recommendations }) => recommendations)[0];
  await same('actions', '{ status: [COMPLETE] }', ({ status }) => status === 'COMPLETE');
  await same('actions', `{ owner: "${linked.owner.id}" }`, ({ owner }) => owner.id === linked.owner.id);
  await same('actions', '{ division: "CYP" }', ({ owner }) => owner.division?.code === 'CYP');
  const [area] = linked.areasOfAction;
  await same('actions', `{ areaOfAction: "${area.id}" }`, ({ areasOfAction }) =>
    areasOfAction.some(has(area.id)),
  );
  const [ambition] = linked.ambitions;
  await same('actions', `{ ambition: "${ambition.id}" }`, ({ ambitions }) =>
    ambitions.some(has(ambition.id)),
  );
  await same('actions', `{ recommendation: "${finding.id}" }`, ({ recommendations }) =>
    recommendations.some(has(finding.id)),
  );
  await same(
    'actions',
    '{ dueBefore: "2026-06-23" }',
    ({ dueDate }) => dueDate !== null && dueDate < '2026-06-23',
  );
  await same(
    'actions',
    '{ dueAfter: "2026-06-23" }',
    ({ dueDate }) => dueDate !== null && dueDate > '2026-06-23',
  );
});

test('N8: an action is overdue by the day of the clock that was passed in', async () => {
  const finished = ['COMPLETE', 'EMBEDDED', 'CANCELLED'];
  const late = ({ status, dueDate }: Row): boolean =>
    !finished.includes(status) && dueDate !== null && dueDate < '2027-02-01';
  await same('actions', '{ overdue: true }', late);
  await same('actions', '{ overdue: true }', ({ overdue }) => overdue);
  await same('actions', '{ open: true }', ({ status }) => !finished.includes(status));
  const [overdue, rest] = [
    await rows('actions', '{ overdue: true }'),
    await rows('actions', '{ overdue: false }'),
  ];
  expect(overdue.length + rest.length).toBe((await rows('actions')).length);
});

test('areas by status, plan, owner and due date', async () => {
  const [some] = await rows('areasOfAction');
  await same(
    'areasOfAction',
    '{ status: [SOME_OBSTACLES, NOT_STARTED] }',
    ({ status }) => status.planStatus !== 'ON_TRACK',
  );
  await same(
    'areasOfAction',
    `{ plan: "${some.priority.plan.id}" }`,
    ({ priority }) => priority.plan.id === some.priority.plan.id,
  );
  await same('areasOfAction', `{ owner: "${some.owner.id}" }`, ({ owner }) => owner?.id === some.owner.id);
  await same('areasOfAction', '{ dueBefore: "2030-01-01" }', ({ dueDate }) => dueDate !== null);
});

test('recommendations by status, inspection, inspectorate, lead and those without an action', async () => {
  const [some] = await rows('recommendations');
  const [lead] = some.leadOwners;
  await same('recommendations', '{ status: [ON_TRACK] }', ({ planStatus }) => planStatus === 'ON_TRACK');
  await same(
    'recommendations',
    `{ inspection: "${some.inspection.id}" }`,
    ({ inspection }) => inspection.id === some.inspection.id,
  );
  await same(
    'recommendations',
    '{ inspectorate: [OFSTED] }',
    ({ inspection }) => inspection.inspectorate === 'OFSTED',
  );
  await same('recommendations', `{ leadOwner: "${lead.id}" }`, ({ leadOwners }) =>
    leadOwners.some(has(lead.id)),
  );
  await same('recommendations', '{ withoutAction: true }', ({ actions }) => actions.length === 0);
  await same('recommendations', '{ withoutAction: false }', ({ actions }) => actions.length > 0);
});

test('owners by division and post', async () => {
  const [some] = await rows('owners');
  await same('owners', '{ division: "EDU" }', ({ division }) => division?.code === 'EDU');
  await same('owners', `{ post: ${JSON.stringify(some.post)} }`, ({ post }) => post === some.post);
});

test('statuses by period, and a period that is none is told by its place', async () => {
  const lead = world.as('lead@leicester');
  const histories = (period: string) => `query { organisation(slug: "leicester") {
    ambitions(first: 30) { nodes { publishedStatuses(period: ${period}) { period { label } } } }
    areasOfAction(first: 30) { nodes { statuses(period: ${period}) { period { label } } } }
    recommendations(first: 30) { nodes { statuses(period: ${period}) { period { label } } } } } }`;
  const found = JSON.stringify(await lead.ask(histories('["2025-26 Q4", "2026-27 Q1"]')));
  expect(found.match(/2025-26 Q4/g)).toHaveLength(25 + 21 + 9);
  expect(JSON.stringify(await lead.ask(histories('["2026-27 Q1"]')))).not.toContain('label');
  const { errors } = await lead.try(histories('["2025-26 Q4", "Q4"]'));
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'period.1' });
});
