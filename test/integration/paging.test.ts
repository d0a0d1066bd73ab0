import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

// prettier-ignore
const LISTS: [string, string | undefined][] = [
  ['ambitions', 'POSITION'], ['ambitions', 'REFERENCE'], ['ambitions', 'STATUS'], ['ambitions', 'THEME'],
  ['actions', 'DUE_DATE'], ['actions', 'REFERENCE'], ['actions', 'STATUS'],
  ['areasOfAction', undefined], ['owners', undefined], ['recommendations', undefined],
];

const documentOf = (list: string, order: string | undefined): string =>
  `query($first: Int!, $after: Cursor) { organisation(slug: "leicester") {
    ${list}(first: $first, after: $after${order === undefined ? '' : `, orderBy: ${order}`}) {
      totalCount nodes { id } edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

describe.each([['lead@leicester'], [undefined]])('as %s', (persona) => {
  const caller = () => (persona === undefined ? world.public : world.as(persona));

  test.each(LISTS)('%s by %s: pages follow one another and make up the whole', async (list, order) => {
    const page = async (first: number, after?: string) =>
      (await caller().ask(documentOf(list, order), { first, after })).organisation[list];
    const whole = await page(500);
    expect(whole.nodes.length).toBe(whole.totalCount);
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const ids: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { nodes, edges, totalCount, pageInfo } = await page(4, after);
      expect(totalCount).toBe(whole.totalCount);
      expect(pageInfo.startCursor).toBe(edges[0].cursor);
      expect(pageInfo.endCursor).toBe(edges.at(-1).cursor);
      expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(ids).toEqual(whole.nodes.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the readings of a measure page from the newest to the oldest', async () => {
  const document = `query($reference: String!, $after: Cursor) { ambition(organisation: "leicester", reference: $reference) {
    measures { readings(first: 1, after: $after) { totalCount nodes { period { endsOn } } pageInfo { hasNextPage endCursor } } } } }`;
  const ends: string[] = [];
  for (let after: string | undefined, more = true; more;) {
    const { ambition } = await world.as('lead@leicester').ask(document, { reference: 'CYP2', after });
    const [{ readings }] = ambition.measures;
    expect(readings.totalCount).toBe(3);
    ends.push(readings.nodes[0].period.endsOn);
    after = readings.pageInfo.endCursor;
    more = readings.pageInfo.hasNextPage;
  }
  expect(ends).toEqual(['2026-03-31', '2026-03-31', '2025-03-31']);
});

test('a list beside a list: each parent has a page of its own', async () => {
  const document = `{ organisation(slug: "leicester") { divisions { code ambitions(first: 2) {
    totalCount nodes { reference division { code } } pageInfo { hasNextPage } } } } }`;
  const { organisation } = await world.as('lead@leicester').ask(document);
  expect(organisation.divisions).toHaveLength(3);
  for (const { code, ambitions } of organisation.divisions) {
    expect(ambitions.nodes).toHaveLength(Math.min(2, ambitions.totalCount));
    expect(ambitions.pageInfo.hasNextPage).toBe(ambitions.totalCount > 2);
    for (const { division } of ambitions.nodes) expect(division.code).toBe(code);
  }
});

test.each([
  ['a page of minus one', { first: -1 }, 'first'],
  ['a page of 501', { first: 501 }, 'first'],
  ['a cursor that is none', { first: 1, after: 'nonsense' }, 'after'],
  ['a cursor of the log', { first: 1, after: 'djE6' }, 'after'],
  ['a cursor of another list', { first: 1, after: Buffer.from('["a"]').toString('base64url') }, 'after'],
])('%s is refused and named', async (_what, variables, field) => {
  for (const list of ['ambitions', 'actions', 'owners']) {
    const { errors, status } = await world.as('lead@leicester').try(documentOf(list, undefined), variables);
    expect(status).toBe(200);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  }
});

test('a cursor made by hand with other values is refused or leads somewhere, and never breaks the server', async () => {
  const parts = [
    '["x","y"]',
    '["infinity","A-0001"]',
    '["2026-01-01\'; DROP TABLE action; --","A"]',
    '[null,null]',
    '[1e400,"A"]',
  ];
  for (const part of parts) {
    const after = Buffer.from(part).toString('base64url');
    const { errors } = await world
      .as('lead@leicester')
      .try(documentOf('actions', 'DUE_DATE'), { first: 1, after });
    for (const { extensions } of errors ?? []) expect(extensions.code).toBe('BAD_USER_INPUT');
  }
  expect(await world.sql('SELECT 1 FROM action LIMIT 1')).toHaveLength(1);
});
