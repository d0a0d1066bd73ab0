import { systemClock } from '../../src/app/system-clock';
import { noted, storedEvents } from '../support/audit-events';
import { overHttp } from '../support/both-transports';
import { OfficialFollower } from '../support/official-follower';
import { OpenIdProvider } from '../support/openid-provider';
import { described, LEAD, REFUSED, SignInWorld } from '../support/sign-in-world';
import { until } from '../support/until';

jest.setTimeout(60_000);

let provider: OpenIdProvider;
let server: SignInWorld;

beforeEach(async () => {
  provider = await OpenIdProvider.start();
});

afterEach(async () => {
  await server.close();
  await provider.stop();
});

it('the official client comes back with a fresh token of the provider whenever one has run out', async () => {
  const council = described(provider, 'leicester', { clockSkewSeconds: 0 });
  server = await SignInWorld.open([council], systemClock);
  await provider.change({ lifetimeSeconds: 2 });
  const follower = await new OfficialFollower({
    url: () => server.world.webSocketUrl,
    token: () => provider.clientToken(LEAD),
  }).open();
  await until(() => follower.connections >= 3);
  await follower.close();
  // The last is the client's own leaving.
  expect(new Set(follower.closes.slice(0, 2))).toEqual(new Set([4403]));
  expect(follower.types).not.toContain('ResyncRequired');
  expect(follower.problems.filter((problem) => problem !== 'completed')).toEqual([]);
});

it('the official client waits for an issuer that is away, and is let in once it is back', async () => {
  server = await SignInWorld.open([described(provider, 'leicester')]);
  const token = await provider.clientToken(LEAD);
  await provider.down();
  const follower = new OfficialFollower({ url: () => server.world.webSocketUrl, token: async () => token });
  await until(() => follower.closes.length >= 2);
  expect(new Set(follower.closes)).toEqual(new Set([1013]));
  await provider.up();
  server.clock.advance(5);
  await follower.open();
  expect(follower.types[0]).toBe('FeedReady');
  await follower.close();
});

it('the audit has who signed in and who was refused, from where and why, and nothing of their tokens', async () => {
  server = await SignInWorld.open([described(provider, 'leicester')]);
  const { access_token } = await provider.signIn('person-7', LEAD);
  const forgotten = await provider.forge({ sub: 'person-8', roles: [] });
  for (const token of [access_token, access_token, forgotten]) await server.reads(overHttp, token);
  const refusal = await noted(server.world, ({ kind }) => kind === 'SIGN_IN_REFUSED');
  expect(refusal).toMatchObject({
    organisation: 'leicester',
    subject: 'person-8',
    role: null,
    address: '127.0.0.1',
    detail: { why: 'ROLE', issuer: provider.issuer },
  });
  const events = await storedEvents(server.world);
  const [entry, ...others] = events.filter(
    ({ kind, detail }) => kind === 'SIGN_IN' && detail['issuer'] === provider.issuer,
  );
  expect(entry).toMatchObject({
    organisation: 'leicester',
    subject: 'person-7',
    role: 'LEAD',
    address: '127.0.0.1',
    detail: { issuer: provider.issuer },
  });
  expect(others).toEqual([]);
  const [head = '', claims = '', signature = ''] = access_token.split('.');
  for (const part of [head, claims, signature]) expect(JSON.stringify(events)).not.toContain(part);
});

it('an issuer that asks for a membership lets nobody in by a token alone', async () => {
  const council = described(provider, 'leicester', { requireMembership: true });
  server = await SignInWorld.open([council]);
  const token = await provider.forge({ roles: ['GT.Lead', 'GT.Admin'], sub: 'person-9' });
  expect(await server.reads(overHttp, token)).toBe(REFUSED['HTTP']);
  const organisation = await server.world.organisationId('leicester');
  const today = server.clock.now().toISOString().slice(0, 10);
  await server.world.sql(
    `INSERT INTO membership (id, organisation_id, subject, issuer, role, starts_on, version, created_at)
      VALUES (gen_random_uuid(), $1, 'person-9', $2, 'ANALYST', $3, 1, now())`,
    [organisation, provider.issuer, today],
  );
  server.clock.advance(6);
  expect(await server.reads(overHttp, token)).toBe('OK');
  const elsewhere = await provider.forge({ roles: ['GT.Lead'], sub: 'person-10' });
  expect(await server.reads(overHttp, elsewhere)).toBe(REFUSED['HTTP']);
});
