import { personaOf } from '../../src/app/personas';
import { signToken } from '../../src/transport/token';
import { SECRET } from '../support/test-server';
import { codeOf, World } from '../support/world';
import type { request } from '../support/graphql-request';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
  await enter('leicester', 'SIGN_IN', 'one', '2026-01-01T10:00:00Z');
  await enter('leicester', 'ACCESS_DENIED', 'two', '2026-01-02T10:00:00Z');
  await enter('leicester', 'ACCESS_DENIED', 'one', '2026-01-03T10:00:00Z');
  await enter('leicestershire', 'ACCESS_DENIED', 'county', '2026-01-02T10:00:00Z');
});
afterAll(() => world.close());

async function enter(slug: string, kind: string, subject: string, at: string): Promise<void> {
  await world.sql(
    `INSERT INTO audit_event (id, at, organisation_id, kind, subject, role, address, operation, detail)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, 'LEAD', '198.51.100.7', 'changes', '{"code": "FORBIDDEN"}')`,
    [at, await world.organisationId(slug), kind, subject],
  );
}

const QUERY = `query($slug: String!, $filter: AuditFilter, $first: Int, $after: Cursor) {
  audit(organisation: $slug, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id at kind subject role address operation detail } } }`;
/** What tests leave behind by asking is of today. */
const FEBRUARY = '2026-02-01T00:00:00Z';
const ask = (persona: string | undefined, variables: Record<string, unknown>) =>
  (persona === undefined ? world.public : world.as(persona)).try(QUERY, variables);
const subjects = async (filter: Record<string, unknown>, page: object = {}) => {
  const { data } = await ask('admin@leicester', {
    slug: 'leicester',
    filter: { until: FEBRUARY, ...filter },
    ...page,
  });
  return data.audit.nodes.map(({ subject, kind }: { subject: string; kind: string }) => `${subject} ${kind}`);
};

test('ADMIN reads who did what, when and from where, the newest first', async () => {
  const { data } = await ask('admin@leicester', { slug: 'leicester', filter: { until: FEBRUARY } });
  expect(data.audit.totalCount).toBe(3);
  expect(data.audit.nodes[0]).toEqual({
    id: expect.any(String),
    at: '2026-01-03T10:00:00.000Z',
    kind: 'ACCESS_DENIED',
    subject: 'one',
    role: 'LEAD',
    address: '198.51.100.7',
    operation: 'changes',
    detail: { code: 'FORBIDDEN' },
  });
});

test.each(['lead', 'analyst', 'contributor', 'viewer'])('nothing of it is for %s', async (persona) => {
  const answer = await ask(`${persona}@leicester`, { slug: 'leicester' });
  expect(codeOf(answer)).toBe('FORBIDDEN');
  expect(answer.data).toBeNull();
});

test('nothing of it is for the public, or for the ADMIN of another organisation', async () => {
  expect(codeOf(await ask(undefined, { slug: 'leicester' }))).toBe('UNAUTHENTICATED');
  const other = await ask('admin@leicester', { slug: 'leicestershire' });
  expect(codeOf(other)).toBe('NOT_FOUND');
  expect(other.data).toBeNull();
});

test('an ADMIN whose tokens name another organisation reads that one alone', async () => {
  const who = personaOf('admin@leicester');
  const claims = { subject: 'a', organisation: 'leicestershire', role: 'ADMIN', post: null } as const;
  const token = await signToken({ ...who, ...claims, expiresAt: Date.now() / 1000 + 60 }, SECRET);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const variables = { slug: 'leicestershire', filter: { until: FEBRUARY } };
  const response = await fetch(world.url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: QUERY, variables }),
  });
  const { data } = (await response.json()) as Awaited<ReturnType<typeof request>>;
  expect(data.audit.nodes.map(({ subject }: { subject: string }) => subject)).toEqual(['county']);
});

test('it is narrowed by kind, subject and time', async () => {
  expect(await subjects({ kind: ['ACCESS_DENIED'] })).toEqual(['one ACCESS_DENIED', 'two ACCESS_DENIED']);
  expect(await subjects({ subject: 'one' })).toEqual(['one ACCESS_DENIED', 'one SIGN_IN']);
  expect(await subjects({ since: '2026-01-02T10:00:00Z' })).toEqual([
    'one ACCESS_DENIED',
    'two ACCESS_DENIED',
  ]);
  expect(await subjects({ until: '2026-01-02T10:00:00Z' })).toEqual(['one SIGN_IN']);
});

test('it is read by pages, without repeating or leaving out any', async () => {
  const pages: string[] = [];
  let after: string | null = null;
  do {
    const variables = { slug: 'leicester', filter: { until: FEBRUARY }, first: 1, after };
    const { data } = await ask('admin@leicester', variables);
    pages.push(...data.audit.nodes.map(({ at }: { at: string }) => at.slice(0, 10)));
    after = data.audit.pageInfo.hasNextPage ? data.audit.pageInfo.endCursor : null;
  } while (after);
  expect(pages).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
});

test('a page is one statement, after the one that finds the organisation', async () => {
  await ask('admin@leicester', { slug: 'leicester' });
  const before = world.app.reads.statements;
  await ask('admin@leicester', { slug: 'leicester' });
  expect(world.app.reads.statements - before).toBe(2);
});

test.each([
  [{ filter: { since: FEBRUARY, until: FEBRUARY } }, 'filter.until'],
  [{ filter: { kind: Array<string>(51).fill('SIGN_IN') } }, 'filter.kind'],
  [{ filter: { subject: 'x'.repeat(501) } }, 'filter.subject'],
  [{ first: 501 }, 'first'],
  [{ after: 'rubbish' }, 'after'],
])('bad input is refused by name: %j', async (variables, field) => {
  const answer = await ask('admin@leicester', { slug: 'leicester', ...variables });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});
