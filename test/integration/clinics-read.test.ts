import { codeOf, World } from '../support/world';
import type { Seeder } from '../support/seeder';

const organisation = 'leicester';

let world: World;
let council: Seeder;
const clinics: Record<string, string> = {};
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed(organisation);
  const held = { january: '2026-01-10', february: '2026-02-10', march: '2026-03-10', april: '2026-04-10' };
  const states = { january: 'CLOSED', february: 'CLOSED', march: 'PUBLISHED', april: 'DRAFT' } as const;
  for (const [name, heldOn] of Object.entries(held)) {
    clinics[name] = await council.clinicIn(states[name as keyof typeof states], { heldOn, title: name });
  }
  // Something is published, so that those outside see something.
  await council.ambition();
  await council.round('2025-26 Q4', 'PUBLISHED');
});
afterAll(() => world.close());

const LIST = `query($slug: String!, $state: [ClinicState!], $from: Date, $to: Date, $first: Int, $after: Cursor) {
  organisation(slug: $slug) { clinics(state: $state, from: $from, to: $to, first: $first, after: $after) {
    totalCount nodes { title } pageInfo { hasNextPage endCursor } } } }`;
const list = async (args: object = {}, persona: string | undefined = 'contributor') => {
  const caller = persona === 'public' ? world.public : world.as(`${persona}@${organisation}`);
  return (await caller.ask(LIST, { slug: organisation, ...args })).organisation.clinics;
};
const titles = ({ nodes }: { nodes: { title: string }[] }): string[] => nodes.map(({ title }) => title);

describe('the list of clinics', () => {
  test('the newest first, narrowed by state and by day; the total goes with it', async () => {
    expect(titles(await list())).toEqual(['april', 'march', 'february', 'january']);
    const narrowed: [object, string[]][] = [
      [{ state: ['CLOSED'] }, ['february', 'january']],
      [{ state: ['CLOSED', 'DRAFT'] }, ['april', 'february', 'january']],
      [{ state: [] }, []],
      [{ from: '2026-02-10' }, ['april', 'march', 'february']],
      [{ to: '2026-02-10' }, ['february', 'january']],
      [{ from: '2026-02-10', to: '2026-03-09', state: ['CLOSED'] }, ['february']],
    ];
    for (const [args, expected] of narrowed) {
      const found = await list(args);
      expect([args, titles(found), found.totalCount]).toEqual([args, expected, expected.length]);
    }
  });

  test('page by page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        await list({ first: 1, after });
      seen.push(...titles(page));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toEqual(['april', 'march', 'february', 'january']);
  });

  test.each([
    [{ from: '2026-03-01', to: '2026-02-01' }, 'to'],
    [{ after: 'x' }, 'after'],
    [{ first: -1 }, 'first'],
  ])('%j names the argument at fault', async (args, field) => {
    const { errors } = await world.as(`lead@${organisation}`).try(LIST, { slug: organisation, ...args });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });
});

describe('who reads clinics', () => {
  const ONE = `query($organisation: String!, $reference: String!) { clinic(organisation: $organisation, reference: $reference) {
    id title organisation { slug } } }`;
  const one = { organisation, reference: 'CLINIC-2026-01-10' };

  test.each(['contributor', 'analyst', 'lead', 'admin'])(
    '%s, by its reference and by its id',
    async (role) => {
      const caller = world.as(`${role}@${organisation}`);
      expect((await caller.ask(ONE, one)).clinic).toEqual({
        id: clinics['january'],
        title: 'january',
        organisation: { slug: organisation },
      });
      expect(
        await caller.ask('query($id: ID!) { node(id: $id) { id } }', { id: clinics['january'] }),
      ).toEqual({
        node: { id: clinics['january'] },
      });
      expect((await caller.ask(ONE, { ...one, reference: 'NONE' })).clinic).toBeNull();
    },
  );

  test('whoever is outside sees none, whatever is published: not by a list, a count, a node or a reference', async () => {
    for (const persona of ['viewer', 'public']) {
      const caller = persona === 'public' ? world.public : world.as(`${persona}@${organisation}`);
      expect(await list({}, persona)).toBeNull();
      for (const id of Object.values(clinics)) {
        expect(await caller.ask('query($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
      }
    }
    expect(codeOf(await world.as(`viewer@${organisation}`).try(ONE, one))).toBe('FORBIDDEN');
    expect(codeOf(await world.public.try(ONE, one))).toBe('UNAUTHENTICATED');
  });

  test('N6: to another organisation there is none', async () => {
    await world.seed('leicestershire');
    const other = world.as('lead@leicestershire');
    expect(await other.ask(ONE, one)).toEqual({ clinic: null });
    for (const id of Object.values(clinics)) {
      expect(await other.ask('query($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    }
    expect(await other.ask(LIST, { slug: organisation })).toEqual({ organisation: null });
  });

  test('a change of a clinic leads to it', async () => {
    const { changes } = await world
      .as(`lead@${organisation}`)
      .ask(
        `query { changes(organisation: "${organisation}", first: 500) { nodes { kind subject { __typename ... on Clinic { title } } } } }`,
      );
    const closed = changes.nodes.filter(({ kind }: { kind: string }) => kind === 'ClinicClosed');
    expect(closed).toEqual([
      { kind: 'ClinicClosed', subject: { __typename: 'Clinic', title: 'january' } },
      { kind: 'ClinicClosed', subject: { __typename: 'Clinic', title: 'february' } },
    ]);
  });
});

test('a clinic as at a moment before is as it stood then', async () => {
  const [{ at }] = await world.sql(
    `SELECT max(at) AS at FROM change WHERE kind = 'ClinicOpened' AND subject_id = $1`,
    [clinics['january']],
  );
  const { clinic } = await world.as(`lead@${organisation}`).ask(
    `query($asAt: DateTime) { clinic(organisation: "${organisation}", reference: "CLINIC-2026-01-10", asAt: $asAt) {
        state closedAt attendees { leftAt } } }`,
    { asAt: at.toISOString() },
  );
  expect(clinic).toMatchObject({ state: 'LIVE', closedAt: null });
});
