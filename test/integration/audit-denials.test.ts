import { noted, storedEvents } from '../support/audit-events';
import { LiveSocket } from '../support/live-socket';
import { personaOf } from '../../src/app/personas';
import { codeOf, World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample', undefined, { TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => world.close());

const SUBJECT = personaOf('contributor@leicester')?.subject;
const denials = async () => (await storedEvents(world)).filter(({ kind }) => kind === 'ACCESS_DENIED');
const ADD = { organisation: 'leicester', reference: 'X', title: 'X' };

test('an attempt that is forbidden is noted with who, what, when and from where', async () => {
  const before = Date.now();
  const answer = await world.as('contributor@leicester').tryTo('lockRound', {
    organisation: 'leicester',
    period: '2026-27 Q1',
  });
  expect(codeOf(answer)).toBe('FORBIDDEN');
  const event = await noted(world, ({ operation }) => operation === 'mutation lockRound');
  expect(event).toMatchObject({
    kind: 'ACCESS_DENIED',
    organisation: 'leicester',
    subject: SUBJECT,
    role: 'CONTRIBUTOR',
    address: '127.0.0.1',
    detail: { code: 'FORBIDDEN' },
  });
  expect(event.at.getTime()).toBeGreaterThanOrEqual(before);
  expect(event.at.getTime()).toBeLessThanOrEqual(Date.now());
});

test('an attempt without a token is noted, and of no organisation', async () => {
  const answer = await world.public.tryTo('addPriority', ADD).catch(() => undefined);
  expect(answer?.errors).toBeDefined();
  await world.public.try('{ changes(organisation: "leicester") { totalCount } }');
  const event = await noted(
    world,
    ({ operation, role }) => operation === 'query changes' && role === 'PUBLIC',
  );
  expect(event).toMatchObject({
    kind: 'ACCESS_DENIED',
    organisation: null,
    subject: null,
    detail: { code: 'UNAUTHENTICATED' },
  });
});

test('an attempt on another organisation is told to both, though the caller hears of none', async () => {
  const answer = await world.as('lead@leicester').tryTo('lockRound', {
    organisation: 'leicestershire',
    period: '2026-27 Q1',
  });
  expect(codeOf(answer)).toBe('NOT_FOUND');
  expect(JSON.stringify(answer)).not.toContain(await world.organisationId('leicestershire'));
  await noted(
    world,
    ({ kind, organisation, role }) =>
      kind === 'ACCESS_DENIED' && organisation === 'leicestershire' && role === 'LEAD',
  );
  const told = (await denials()).filter(({ role }) => role === 'LEAD');
  expect(
    told.map(({ organisation, detail }) => [organisation, detail.code, detail.elsewhere ?? false]),
  ).toEqual([
    ['leicester', 'NOT_FOUND', false],
    ['leicestershire', 'NOT_FOUND', true],
  ]);
});

test('a mistyped reference is no denial', async () => {
  const answer = await world.as('analyst@leicester').tryTo('lockRound', {
    organisation: 'nowhere',
    period: '2026-27 Q1',
  });
  expect(codeOf(answer)).toBe('NOT_FOUND');
  await world.as('analyst@leicester').tryTo('lockRound', { organisation: 'leicester', period: '2026-27 Q1' });
  await noted(world, ({ role, detail }) => role === 'ANALYST' && detail.code === 'FORBIDDEN');
  const codes = (await denials()).filter(({ role }) => role === 'ANALYST').map(({ detail }) => detail.code);
  expect(codes).toEqual(['FORBIDDEN']);
});

test('over a WebSocket it is noted as over HTTP, subscriptions that are not opened included', async () => {
  const socket = await LiveSocket.open(world.webSocketUrl, {
    persona: 'viewer@leicester',
    headers: { 'x-forwarded-for': '203.0.113.9' },
  });
  socket.subscribe('1', '{ changes(organisation: "leicester") { totalCount } }');
  socket.subscribe('2', 'subscription { changes(organisation: "leicester") { __typename } }');
  socket.subscribe('3', 'subscription { statusChanged(organisation: "leicestershire") { __typename } }');
  for (const id of ['1', '2', '3']) await socket.answer(id);
  const viewers = async () => (await denials()).filter(({ role }) => role === 'VIEWER');
  await noted(world, ({ operation }) => operation === 'subscription statusChanged');
  await noted(world, ({ detail, role }) => role === 'VIEWER' && Boolean(detail.elsewhere));
  expect(await viewers()).toHaveLength(4);
  for (const event of await viewers()) expect(event.address).toBe('203.0.113.9');
  await socket.leave();
});

test('an upgrade from a page that is not let in is noted', async () => {
  const socket = await LiveSocket.connect(world.webSocketUrl, { origin: 'https://elsewhere.example' });
  expect(await socket.outcome).toBe('status 403');
  const event = await noted(world, ({ detail }) => detail.code === 'ORIGIN_REFUSED');
  expect(event).toMatchObject({ kind: 'ACCESS_DENIED', role: 'PUBLIC', address: '127.0.0.1' });
});
