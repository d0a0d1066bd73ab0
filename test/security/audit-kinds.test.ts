import { AuditKind } from '../../src/domain/audit';
import { noted, storedEvents } from '../support/audit-events';
import { LiveSocket } from '../support/live-socket';
import { tokenOf } from '../support/test-server';
import { World } from '../support/world';

jest.setTimeout(90_000);

const COST = 2_000;
const organisation = 'leicester';

let world: World;
beforeAll(async () => {
  world = await World.open('sample', undefined, {
    TRUSTED_PROXIES: '127.0.0.1',
    COST_PER_MINUTE: String(COST),
    REFUSED_TOKENS_PER_MINUTE: '1000',
  });
});
afterAll(() => world.close());

const admin = () => world.as('admin@leicester');
const post = (authorization: string | undefined, query: string, from = '203.0.113.7') =>
  fetch(world.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...(authorization && { authorization }),
    },
    body: JSON.stringify({ query }),
  });

test('who signs in and who is refused are noted, from where they really come', async () => {
  await post(`Bearer ${await tokenOf('analyst@leicester')}`, '{ __typename }');
  const refused = await post(`Bearer ${'x'.repeat(40)}`, '{ __typename }');
  expect(refused.status).toBe(401);
  const analyst = 'analyst@leicester';
  expect(await noted(world, ({ kind, subject }) => kind === 'SIGN_IN' && subject === analyst)).toMatchObject({
    organisation,
    role: 'ANALYST',
    address: '203.0.113.7',
  });
  expect(await noted(world, ({ kind }) => kind === 'SIGN_IN_REFUSED')).toMatchObject({
    organisation: null,
    subject: null,
    address: '203.0.113.7',
  });
});

test('roles and service tokens that ADMIN gives and ends are noted', async () => {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const write = (mutation: string, input: object, selection = 'change { kind }') => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
    return admin().ask(document, { input: { organisation, ...input } });
  };
  await write('grantMembership', { subject: 'somebody', role: 'VIEWER' });
  const wanted = { name: 'Report', scopes: ['READ_PUBLISHED'], expiresOn: day(30) };
  const { issueServiceToken } = await write('issueServiceToken', wanted, 'serviceToken { id }');
  await write('revokeServiceToken', { token: issueServiceToken.serviceToken.id, reason: 'Over' });
  for (const each of ['ROLE_CHANGED', 'TOKEN_ISSUED', 'TOKEN_REVOKED']) {
    const event = await noted(world, ({ kind }) => kind === each);
    expect(event).toMatchObject({
      organisation,
      subject: 'admin@leicester',
      role: 'ADMIN',
      address: '127.0.0.1',
    });
    expect(event.operation).toMatch(/^mutation (grantMembership|issueServiceToken|revokeServiceToken)$/);
  }
});

test('a socket that is cut off because its access ended is noted', async () => {
  const socket = await LiveSocket.open(world.webSocketUrl, { persona: 'contributor@leicester' });
  socket.subscribe('1', 'subscription { changes(organisation: "leicester") { __typename } }');
  await socket.answer('1');
  const { ownerId } = await world.accessOf('contributor@leicester');
  await admin().change('updateOwner', { organisation, owner: ownerId, post: 'Another post' });
  expect(await socket.outcome).toBe('code 4403');
  expect(await noted(world, ({ detail }) => detail.code === 'CONNECTION_CLOSED')).toMatchObject({
    kind: 'ACCESS_DENIED',
    organisation,
    subject: 'contributor@leicester',
    role: 'CONTRIBUTOR',
    address: '127.0.0.1',
  });
});

test('whoever asks for more than is taken is noted', async () => {
  const token = await tokenOf('lead@leicester');
  const ask = () =>
    post(`Bearer ${token}`, '{ organisation(slug: "leicester") { owners(first: 500) { nodes { post } } } }');
  while ((await ask()).status !== 429);
  expect(await noted(world, ({ kind }) => kind === 'LIMIT_EXCEEDED')).toMatchObject({
    organisation,
    role: 'LEAD',
    address: '203.0.113.7',
  });
});

test('a flood of denied attempts makes a handful of rows, with the number of the others', async () => {
  const flood = Array.from({ length: 300 }, () =>
    post(undefined, '{ audit(organisation: "leicester") { totalCount } }', '198.51.100.1'),
  );
  await Promise.all(flood);
  await noted(world, ({ address }) => address === '198.51.100.1');
  const rows = (await storedEvents(world)).filter(({ address }) => address === '198.51.100.1');
  expect(rows.length).toBeLessThan(5);
});

test('every kind of event is tested here, or where small numbers and denials are', async () => {
  const seen = new Set((await storedEvents(world)).map(({ kind }) => kind));
  const missing = Object.keys(AuditKind).filter((kind) => !seen.has(kind));
  expect(missing.filter((kind) => kind !== 'SMALL_NUMBERS_READ')).toEqual([]);
});
