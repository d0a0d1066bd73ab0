import { THREAD } from '../support/documents';
import { levelsOf } from '../support/levels';
import { OPEN, smallCouncil } from '../support/small-council';
import { asAtOf } from '../support/whole-graph';
import { codeOf, World } from '../support/world';

const slug = 'leicester';
const organisation = slug;
const FOUNDED = new Date('2026-08-15T09:00:00.000Z');
const DAY = 86_400_000;

let world: World;
let now = FOUNDED;
/** The moment before each title that the division got. */
const before: Record<string, string> = {};
beforeAll(async () => {
  world = await World.open('empty', { now: () => now });
  await smallCouncil(world, slug);
  await smallCouncil(world, 'leicestershire');
  const [{ id }] = await world.sql('SELECT id FROM plan WHERE organisation_id = $1', [
    await world.organisationId(slug),
  ]);
  for (const name of ['Second', 'Third', 'Fourth']) {
    before[name] = now.toISOString();
    now = new Date(now.getTime() + 30 * DAY);
    await lead().change('updatePlan', { organisation, plan: id, name });
  }
  now = new Date(now.getTime() + DAY);
});
afterAll(() => world.close());

const lead = () => world.as(`lead@${slug}`);

describe('one document', () => {
  const SEVERAL = `query($second: DateTime, $third: DateTime!, $none: DateTime) {
    second: organisation(slug: "leicester", asAt: $second) { plans { name priorities { number plan { name } } } }
    third: organisation(slug: "leicester", asAt: $third) { plans { name priorities { number plan { name } } } }
    again: organisation(slug: "leicester", asAt: $second) { id plans { name } }
    live: organisation(slug: "leicester") { plans { name priorities { number plan { name } } } }
    none: organisation(slug: "leicester", asAt: $none) { plans { name } }
  }`;
  const variables = () => ({ second: before['Third'], third: before['Fourth'], none: null });

  it('holds several moments beside the present, interpreted and compiled', async () => {
    for (let time = 0; time < 3; time += 1) {
      const told = await lead().ask(SEVERAL, variables());
      const names = (key: string) => told[key].plans.map(({ name }: { name: string }) => name);
      expect(names('second')).toContain('Second');
      expect(names('again')).toEqual(names('second'));
      expect(names('third')).toContain('Third');
      expect(names('live')).toContain('Fourth');
      expect(names('none')).toEqual(names('live'));
      for (const moment of ['second', 'third', 'live']) {
        const back = told[moment].plans[0].priorities.map(
          ({ plan }: { plan: { name: string } }) => plan.name,
        );
        expect(new Set(back)).toEqual(new Set([told[moment].plans[0].name]));
        expect(back.length).toBeGreaterThan(0);
      }
    }
  });

  it('issues as many statements as without a moment, and one to find it', async () => {
    const ask = (document: string) => levelsOf(world, () => lead().ask(document, { slug }));
    const live = await ask(THREAD);
    const then = await ask(asAtOf(THREAD, before['Third']));
    expect(then).toHaveLength(live.length + 1);
    expect(await ask(asAtOf(THREAD, before['Third']))).toHaveLength(live.length + 1);
  });

  it('judges by the day of the moment: what was not overdue then is not', async () => {
    const OVERDUE = `query($slug: String!) { organisation(slug: $slug) {
      actions(filter: { overdue: true }) { totalCount } owners { nodes { workload { overdue } } } } }`;
    const live = (await lead().ask(OVERDUE, { slug })).organisation;
    const then = (await lead().ask(asAtOf(OVERDUE, before['Third']), { slug })).organisation;
    expect(live.actions.totalCount).toBeGreaterThan(0);
    expect(then.actions.totalCount).toBe(0);
    expect(JSON.stringify(then.owners)).not.toMatch(/"overdue":[1-9]/);
  });

  it('goes on with a page where it stood, whatever was added since', async () => {
    const PAGE = `query($slug: String!, $after: Cursor) { organisation(slug: $slug) {
      actions(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }`;
    const moment = now.toISOString();
    const page = async (after?: string) =>
      (await lead().ask(asAtOf(PAGE, moment), { slug, after })).organisation.actions;
    const first = await page();
    now = new Date(now.getTime() + DAY);
    await (await world.seed(slug)).action();
    const second = await page(first.pageInfo.endCursor);
    expect(second.totalCount).toBe(3);
    expect(first.totalCount).toBe(3);
    expect([...first.nodes, ...second.nodes]).toHaveLength(3);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

describe('the log as at a moment', () => {
  it('ends at the last entry that had been made by then', async () => {
    const LOG = `query($slug: String!) { changes(organisation: $slug, first: 500) { totalCount nodes { at sequence } } }`;
    const live = (await lead().ask(LOG, { slug })).changes;
    const then = (await lead().ask(asAtOf(LOG, before['Fourth']), { slug })).changes;
    expect(then.totalCount).toBeLessThan(live.totalCount);
    expect(then.nodes).toEqual(live.nodes.slice(0, then.totalCount));
    const [next] = live.nodes.slice(then.totalCount);
    expect(next.at > (before['Fourth'] ?? '')).toBe(true);
    // To the millisecond: at the moment of an entry, it has been made.
    expect((await lead().ask(asAtOf(LOG, next.at), { slug })).changes.totalCount).toBe(then.totalCount + 1);
  });
});

describe('refuses', () => {
  const ROOTS = [
    'organisation(slug: "leicester", asAt: $at) { id }',
    'organisations(asAt: $at) { id }',
    'ambition(organisation: "leicester", reference: "ASC1", asAt: $at) { id }',
    'node(id: "01a202f5-372f-77bb-8906-2d56a2e6411f", asAt: $at) { id }',
    'changes(organisation: "leicester", asAt: $at) { totalCount }',
    'exceptions(organisation: "leicester", asAt: $at) { totalCount }',
    'whatIf(organisation: "leicester", reference: "ASC1", choices: [{ name: "x" }], asAt: $at) { name }',
    'memberships(organisation: "leicester", asAt: $at) { totalCount }',
    'serviceTokens(organisation: "leicester", asAt: $at) { totalCount }',
  ];
  const asking = (root: string) => `query($at: DateTime!) { ${root} }`;
  const past = () => ({ at: before['Fourth'] });

  it.each(ROOTS)('a moment to come, naming the argument: %s', async (root) => {
    const answer = await world.as(`admin@${slug}`).try(asking(root), { at: '2200-01-01T00:00:00Z' });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'asAt' });
  });

  it.each(ROOTS)('those outside, with a reason: %s', async (root) => {
    expect(codeOf(await world.public.try(asking(root), past()))).toBe('UNAUTHENTICATED');
    const viewer = await world.as(`viewer@${slug}`).try(asking(root), past());
    expect(viewer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(viewer.errors?.[0]?.message).toContain('VIEWER');
    expect(codeOf(await world.as(`admin@${slug}`).try(asking(root), past()))).toBe('OK');
  });

  it.each(['yesterday', '2026-08-15', '2026-08-15T10:00:00', 5, true, ''])('%p for a moment', async (at) => {
    const answer = await lead().try(asking(ROOTS[0] ?? ''), { at });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.data).toBeUndefined();
  });

  it('who may read people today only, also for yesterday', async () => {
    for (const root of ROOTS.slice(-2))
      expect(codeOf(await lead().try(asking(root), past()))).toBe('FORBIDDEN');
  });
});

describe('answers as for what never was', () => {
  it('before the organisation was founded, and for another organisation', async () => {
    const ONE = 'query($slug: String!) { organisation(slug: $slug) { id } }';
    const EXCEPTIONS = 'query($slug: String!) { exceptions(organisation: $slug) { totalCount } }';
    const dawn = new Date(FOUNDED.getTime() - 1).toISOString();
    for (const [of, moment] of [
      [slug, dawn],
      [slug, '0000-01-01T00:00:00Z'],
      [slug, '-100000-01-01T00:00:00Z'],
      ['leicestershire', before['Fourth']],
      ['nowhere', before['Fourth']],
    ] as const) {
      expect(await lead().ask(asAtOf(ONE, moment), { slug: of })).toEqual({ organisation: null });
      expect(codeOf(await lead().try(asAtOf(EXCEPTIONS, moment), { slug: of }))).toBe('NOT_FOUND');
    }
    expect(await lead().ask(asAtOf('{ organisations { id } }', dawn))).toEqual({ organisations: [] });
  });

  it('with no row of another council', async () => {
    const [{ id }] = await world.sql('SELECT id FROM plan WHERE organisation_id = $1 LIMIT 1', [
      await world.organisationId('leicestershire'),
    ]);
    const document = asAtOf('query($id: ID!) { node(id: $id) { id } }', before['Fourth']);
    expect(await lead().ask(document, { id })).toEqual({ node: null });
    expect(await world.as('lead@leicestershire').ask(document, { id })).toEqual({ node: { id } });
  });
});

test('a mutation tells what it has just done', async () => {
  const input = { organisation, period: OPEN, reference: 'ASC1', status: 'ON_TARGET', reason: 'R' };
  const document = `mutation($input: PublishAmbitionStatusInput!) {
    publishAmbitionStatus(input: $input) { ambition { published { status } } } }`;
  const told = await lead().ask(document, { input });
  expect(told.publishAmbitionStatus.ambition.published.status).toBe('ON_TARGET');
});
