import { depthOf, levelsOf } from '../support/levels';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const OWNERS = `query($slug: String!) { organisation(slug: $slug) { owners(first: 100) { totalCount nodes {
  post workload { open overdue dueWithin30Days }
  reportsTo { post } reports { post } sponsors { number }
  actions(first: 5, filter: { open: true }) { totalCount nodes { title dueDate overdue owner { post } } }
  ambitions(first: 5) { nodes { reference published { status } } } } } } }`;

const RECOMMENDATIONS = `query($slug: String!) { organisation(slug: $slug) {
  recommendations(first: 100, filter: { status: [SOME_OBSTACLES] }) { totalCount nodes {
    reference planStatus whereNow leadOwners { post } inspection { framework judgements { criterion judgement } }
    actions { title status updates { note author { post } } evidence { title } owner { post division { code } } }
    evidence { title } ambitions { reference published { status } } } } } }`;

const WALK_BACK = `query($slug: String!) { organisation(slug: $slug) { actions(first: 200) { nodes {
  title areasOfAction { title priority { number plan { name organisation { slug } } } }
  ambitions { reference priorities { number plan { name } } } } } } }`;

const MEASURES = `query($slug: String!) { organisation(slug: $slug) { divisions { code
  ambitions(first: 50, orderBy: STATUS) { totalCount nodes { reference compositeTarget { display }
    measures { name targetHistory { display } latest { display period { label } }
      readings(first: 10) { totalCount nodes { display measure { name } } } } } } } } }`;

const LOG = `query($slug: String!) { changes(organisation: $slug, first: 300) { nodes {
  kind actor { post } period { label } subject { __typename ... on Node { id } } } } }`;

const DOCUMENTS = { OWNERS, RECOMMENDATIONS, WALK_BACK, MEASURES, LOG };

test.each(Object.entries(DOCUMENTS))('%s issues at most one statement per level', async (_name, document) => {
  const ask = () => world.as('lead@leicester').ask(document, { slug: 'leicester' });
  const first = await levelsOf(world, ask);
  expect(await levelsOf(world, ask)).toEqual(first);
  expect(await levelsOf(world, ask)).toEqual(first);
  expect(first.length).toBeLessThanOrEqual(depthOf(document));
});

test('the levels of a workload list, of a recommendation list and of the walk from an action to its plan', async () => {
  const levels = async (document: string): Promise<string[]> =>
    levelsOf(world, () => world.as('lead@leicester').ask(document, { slug: 'leicester' }));
  expect(await levels(OWNERS)).toMatchInlineSnapshot(`
   [
     "organisation",
     "division owner",
     "action ambition owner priority",
     "owner published_status",
   ]
  `);
  expect(await levels(RECOMMENDATIONS)).toMatchInlineSnapshot(`
   [
     "organisation",
     "plan_status_update recommendation",
     "action action_recommendation ambition ambition_recommendation evidence inspection owner plan_status_update recommendation_lead",
     "action_update evidence judgement owner published_status",
     "division owner",
   ]
  `);
  expect(await levels(WALK_BACK)).toMatchInlineSnapshot(`
   [
     "organisation",
     "action",
     "action_ambition action_area ambition area_of_action",
     "ambition_priority priority",
     "plan",
     "organisation",
   ]
  `);
});

test('the documents have something to say', async () => {
  const ask = (document: string) => world.as('lead@leicester').ask(document, { slug: 'leicester' });
  const owners = (await ask(OWNERS)).organisation.owners;
  expect(owners.totalCount).toBe(28);
  const open = owners.nodes.map((owner: { workload: { open: number } }) => owner.workload.open);
  expect(Math.max(...open)).toBeGreaterThan(0);
  expect((await ask(RECOMMENDATIONS)).organisation.recommendations.totalCount).toBe(5);
  const { actions } = (await ask(WALK_BACK)).organisation;
  const walked = actions.nodes.flatMap(
    (action: { areasOfAction: { priority: { plan: { name: string } } }[] }) =>
      action.areasOfAction.map(({ priority }) => priority.plan.name),
  );
  expect(walked.length).toBeGreaterThan(50);
  expect(new Set(walked)).toEqual(new Set(['Priorities 2026-28']));
});

test('N10: a workload is counted from the rows of the list beside it', async () => {
  const document = `query($slug: String!) { organisation(slug: $slug) { owners(first: 100) { nodes {
    workload { open overdue dueWithin30Days }
    open: actions(filter: { open: true }) { totalCount }
    overdue: actions(filter: { overdue: true }) { totalCount nodes { overdue } } } } } }`;
  for (const council of ['leicester', 'leicestershire']) {
    const { organisation } = await world.as(`lead@${council}`).ask(document, { slug: council });
    for (const { workload, open, overdue } of organisation.owners.nodes) {
      expect(workload.open).toBe(open.totalCount);
      expect(workload.overdue).toBe(overdue.totalCount);
      expect(overdue.nodes.every((action: { overdue: boolean }) => action.overdue)).toBe(true);
    }
  }
});
