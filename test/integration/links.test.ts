import { idsOf, linkedTypes, seenFromBothEnds, type Link } from '../support/edges';
import { addClinics } from '../support/clinics';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
  await addClinics(world);
});
afterAll(() => world.close());

const SLUGS = ['leicester', 'leicestershire'];

// prettier-ignore
const LINKS: [string, string, string, string][] = [
  ['Plan', 'priorities', 'Priority', 'plan'],
  ['Priority', 'areasOfAction', 'AreaOfAction', 'priority'],
  ['Priority', 'ambitions', 'Ambition', 'priorities'],
  ['Priority', 'sponsor', 'Owner', 'sponsors'],
  ['AreaOfAction', 'actions', 'Action', 'areasOfAction'],
  ['AreaOfAction', 'owner', 'Owner', 'areasOfAction'],
  ['Action', 'owner', 'Owner', 'actions'],
  ['Action', 'contributors', 'Owner', 'contributesTo'],
  ['Action', 'supersedes', 'Action', 'supersededBy'],
  ['Ambition', 'measures', 'Measure', 'ambition'],
  ['Ambition', 'actions', 'Action', 'ambitions'],
  ['Ambition', 'recommendations', 'Recommendation', 'ambitions'],
  ['Ambition', 'owner', 'Owner', 'ambitions'],
  ['Ambition', 'division', 'Division', 'ambitions'],
  ['Measure', 'readings', 'Reading', 'measure'],
  ['Inspection', 'recommendations', 'Recommendation', 'inspection'],
  ['Recommendation', 'actions', 'Action', 'recommendations'],
  ['Recommendation', 'leadOwners', 'Owner', 'leads'],
  ['Owner', 'reportsTo', 'Owner', 'reports'],
];

test.each(LINKS)('%s.%s is the same link as %s.%s', async (from, field, to, back) => {
  const link: Link = { from, field, to, back };
  let links = 0;
  for (const slug of SLUGS) {
    const { forwards, backwards } = await seenFromBothEnds(world, slug, link);
    expect(forwards).toEqual(backwards);
    links += forwards.length;
  }
  expect(links).toBeGreaterThan(0);
});

test('from an inspection to what shows that its finding was acted on', async () => {
  const document = `query($slug: String!) { organisation(slug: $slug) { inspections { recommendations {
    reference evidence { title } actions { reference status evidence { title } ambitions { measures { name } } } } } } }`;
  const { organisation } = await world.as('lead@leicestershire').ask(document, { slug: 'leicestershire' });
  const findings = organisation.inspections.flatMap(
    (visit: { recommendations: object[] }) => visit.recommendations,
  );
  const done = findings
    .flatMap(({ actions }: { actions: { status: string }[] }) => actions)
    .filter(({ status }: { status: string }) => status === 'COMPLETE');
  expect(done.length).toBeGreaterThan(0);
  for (const action of done) expect(action.evidence.length).toBeGreaterThan(0);
  expect(findings.some(({ evidence }: { evidence: unknown[] }) => evidence.length > 0)).toBe(true);
});

test('an owner lists what is due and what is overdue, by the day of the clock', async () => {
  const document = `query($slug: String!) { organisation(slug: $slug) { owners(first: 500) { nodes { post
    due: actions(filter: { open: true, dueBefore: "2100-01-01" }) { nodes { dueDate overdue } } } } } }`;
  const { organisation } = await world.as('lead@leicester').ask(document, { slug: 'leicester' });
  const today = new Date().toISOString().slice(0, 10);
  const due = organisation.owners.nodes.flatMap(({ due }: { due: { nodes: object[] } }) => due.nodes);
  expect(due.length).toBeGreaterThan(10);
  for (const { dueDate, overdue } of due) expect(overdue).toBe(dueDate < today);
});

test.each(linkedTypes)('node(id:) finds every %s', async (type) => {
  const node = `query($id: ID!) { node(id: $id) { __typename id } }`;
  for (const slug of SLUGS) {
    const ids = await idsOf(world, slug, type);
    expect(ids.length).toBeGreaterThan(0);
    // The first and the last stand for all: each costs a request.
    for (const id of [ids[0], ids.at(-1)]) {
      expect(await world.as(`lead@${slug}`).ask(node, { id })).toEqual({ node: { __typename: type, id } });
    }
  }
});

test('node(id:) gives null for what is no id', async () => {
  const node = `query($id: ID!) { node(id: $id) { id } }`;
  for (const id of ['', 'x', '00000000-0000-7000-8000-000000000000', "' OR 1=1 --"]) {
    expect(await world.as('lead@leicester').ask(node, { id })).toEqual({ node: null });
  }
});
