import { PUBLISH } from '../support/documents';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { request } from '../support/graphql-request';
import { tokenOf } from '../support/test-server';
import { Workplace } from '../support/workplace';

const NAME = '{ organisation(slug: "leicester") { name } }';
const JSON_TYPE = { 'content-type': 'application/json' };

let place: Workplace;
let database: FreshDatabase;
let url: string;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  url = await place.serve({ DATABASE_URL: database.url, MAX_REQUEST_BYTES: '20000' }).ready();
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

const get = (query: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> =>
  fetch(`${url}?${new URLSearchParams({ query }).toString()}`, { headers });

const post = (body: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> =>
  fetch(url, { method: 'POST', headers, body });

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code;

it('answers a query by GET, and refuses a mutation by GET', async () => {
  const answer = await get(NAME);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ data: { organisation: { name: 'Leicester City Council' } } });
  const input = '{ organisation: "leicester", reference: "ASC1a", period: "2025-26 Q4", status: ON_TARGET }';
  const authorization = `Bearer ${await tokenOf('lead@leicester')}`;
  const mutation = `mutation { publishAmbitionStatus(input: ${input}) { ambition { reference } } }`;
  const refused = await get(mutation, { ...JSON_TYPE, authorization });
  expect(refused.status).toBe(405);
});

it('refuses a GET that a web page of another origin could send unasked', async () => {
  expect((await get(NAME, {})).status).toBe(400);
});

describe('a request that cannot be run says why', () => {
  it.each([
    ['malformed JSON', '{"query": "{', 400],
    ['no document', '{"variables": {}}', 400],
    ['a body too large', JSON.stringify({ query: `# ${'x'.repeat(20_000)}\n${NAME}` }), 413],
  ])('%s', async (_fault, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('json');
    expect(await answer.text()).not.toMatch(/node_modules|at .*\.js/);
  });

  it('another content type', async () => {
    const answer = await post(JSON.stringify({ query: NAME }), { 'content-type': 'text/plain' });
    expect([400, 415]).toContain(answer.status);
  });

  it.each([
    ['an unknown field', '{ organisation(slug: "leicester") { nmae } }', 'GRAPHQL_VALIDATION_FAILED', /nmae/],
    ['a syntax error', '{ organisation(slug: "leicester") { name }', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    [
      'a missing variable',
      'query($slug: String!) { organisation(slug: $slug) { name } }',
      'BAD_USER_INPUT',
      /\$slug/,
    ],
    [
      'a subscription',
      'subscription { statusChanged(organisation: "leicester") { __typename } }',
      'BAD_REQUEST',
      /WebSocket/,
    ],
  ])('%s', async (_fault, query, code, message) => {
    const { status, errors, data } = await request(url, query);
    expect(status).toBe(400);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toMatch(code);
    expect(errors?.[0]?.message).toMatch(message);
    expect(JSON.stringify(errors)).not.toContain('stacktrace');
  });
});

describe('a token that is not valid is refused with 401, never taken for none', () => {
  it.each([
    ['words', async () => 'Bearer hello'],
    ['another scheme', async () => 'Basic bGVhZDpsZWFk'],
    ['another secret', async () => `${await signed()}x`.replace('.', '.e')],
    ['no signature', async () => `Bearer ${(await tokenOf('lead@leicester')).replace(/[^.]+$/, '')}`],
    ['algorithm none', async () => `Bearer ${unsigned(await tokenOf('admin@leicester'))}`],
    ['expired', () => signed(-10)],
  ])('%s', async (_fault, authorization) => {
    const answer = await post(JSON.stringify({ query: NAME }), {
      ...JSON_TYPE,
      authorization: await authorization(),
    });
    expect(answer.status).toBe(401);
    expect(await codeOf(answer)).toBe('UNAUTHENTICATED');
  });

  it('and a valid one is not', async () => {
    const headers = { ...JSON_TYPE, authorization: await signed() };
    expect((await post(JSON.stringify({ query: NAME }), headers)).status).toBe(200);
  });

  it('a write without a token is refused with its code', async () => {
    const input = {
      organisation: 'leicester',
      reference: 'ASC1a',
      period: '2025-26 Q4',
      status: 'ON_TARGET',
    };
    const { errors, data } = await request(url, PUBLISH, { input });
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

async function signed(lifetimeSeconds?: number): Promise<string> {
  return `Bearer ${await tokenOf('lead@leicester', lifetimeSeconds)}`;
}

function unsigned(token: string): string {
  const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  return `${header}.${token.split('.')[1] ?? ''}.`;
}
