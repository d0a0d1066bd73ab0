import { BOTH, overHttp } from '../support/both-transports';
import { OpenIdProvider, signingKey } from '../support/openid-provider';
import { described, LEAD, REFUSED, SignInWorld, UNAVAILABLE } from '../support/sign-in-world';

jest.setTimeout(60_000);

let provider: OpenIdProvider;
let server: SignInWorld;

beforeAll(async () => {
  provider = await OpenIdProvider.start();
  server = await SignInWorld.open([described(provider, 'leicester')]);
});

afterAll(async () => {
  await server.close();
  await provider.stop();
});

let before: { metadata: number; keys: number };

/** As if nobody had ever asked: whatever was kept is too old by now. */
beforeEach(async () => {
  await provider.change({ broken: false, answers: {} });
  await provider.rotate(await signingKey(`key ${(turn += 1)}`));
  server.clock.advance(1_000);
  before = await provider.asked();
});

let turn = 0;

async function askedSince(): Promise<{ metadata: number; keys: number }> {
  const now = await provider.asked();
  return { metadata: now.metadata - before.metadata, keys: now.keys - before.keys };
}

const fresh = (): Promise<string> => provider.clientToken(LEAD);

describe.each(BOTH)('over %s', (transport, ask) => {
  const refused = REFUSED[transport];
  const unavailable = UNAVAILABLE[transport];

  it('a new key is asked for when a token names it, and not again and again', async () => {
    expect(await server.reads(ask, await fresh())).toBe('OK');
    await provider.rotate(await signingKey(`second ${turn}`), 'kept');
    const token = await fresh();
    // Asked just now: whoever makes names up must not make us ask for each.
    expect(await server.reads(ask, token)).toBe(refused);
    expect((await askedSince()).keys).toBe(1);
    server.clock.advance(10);
    expect(await server.reads(ask, token)).toBe('OK');
    expect((await askedSince()).keys).toBe(2);
  });

  it.each(['PS256', 'ES256', 'EdDSA'])('a new key may be of another kind: %s', async (algorithm) => {
    expect(await server.reads(ask, await fresh())).toBe('OK');
    const key = await signingKey('of another kind', algorithm);
    // The provider signs what it tells its own clients as before, so the old one stays.
    await provider.rotate(key, 'kept');
    server.clock.advance(10);
    expect(await server.reads(ask, await fresh())).toBe('OK');
  });

  it('a key that is withdrawn opens nothing after five minutes, for tokens that were let in before as well', async () => {
    const before = await fresh();
    expect(await server.reads(ask, before)).toBe('OK');
    const { key } = provider;
    await provider.rotate(await signingKey(`second ${turn}`));
    const later = await provider.forge(LEAD, { key });
    server.clock.advance(301);
    expect(await server.reads(ask, before)).toBe(refused);
    expect(await server.reads(ask, later)).toBe(refused);
    expect(await server.reads(ask, await fresh())).toBe('OK');
  });

  it('an issuer that cannot be reached is no fault of the token, and is found again', async () => {
    const token = await fresh();
    await provider.down();
    expect(await server.reads(ask, token)).toBe(unavailable);
    await provider.up();
    // It is left alone for a moment.
    expect(await server.reads(ask, token)).toBe(unavailable);
    server.clock.advance(5);
    expect(await server.reads(ask, token)).toBe('OK');
  });

  it('an issuer that goes away later is relied on for a quarter of an hour, and no longer', async () => {
    const token = await fresh();
    expect(await server.reads(ask, token)).toBe('OK');
    await provider.change({ broken: true });
    server.clock.advance(899);
    expect(await server.reads(ask, token)).toBe('OK');
    server.clock.advance(31);
    expect(await server.reads(ask, token)).toBe(unavailable);
    await provider.change({ broken: false });
    server.clock.advance(5);
    expect(await server.reads(ask, token)).toBe('OK');
  });

  it('metadata of another issuer, or with keys elsewhere, is not believed', async () => {
    const path = '/.well-known/openid-configuration';
    const keys = `${provider.issuer}/jwks`;
    for (const said of [
      { issuer: 'https://login.example', jwks_uri: keys },
      { issuer: provider.issuer, jwks_uri: 'http://127.0.0.1:1/jwks' },
      { issuer: provider.issuer, jwks_uri: 'file:///etc/keys' },
      { issuer: provider.issuer },
      { issuer: provider.issuer, jwks_uri: keys, id_token_signing_alg_values_supported: ['HS256', 'none'] },
    ]) {
      await provider.change({ answers: { [path]: said } });
      expect(await server.reads(ask, await fresh())).toBe(unavailable);
      server.clock.advance(5);
    }
    await provider.change({ answers: {} });
    expect(await server.reads(ask, await fresh())).toBe('OK');
  });

  it('keys that are none are not believed', async () => {
    await provider.change({ answers: { '/jwks': { keys: 'none' } } });
    expect(await server.reads(ask, await fresh())).toBe(unavailable);
  });
});

it('rubbish does not make the issuer be asked', async () => {
  const stranger = await signingKey('stranger');
  const rubbish = Array.from({ length: 50 }, (_, turn) =>
    provider.forge({ ...LEAD, sub: `${turn}` }, { key: { ...stranger, kid: `made up ${turn}` } }),
  );
  for (const token of rubbish) expect(await server.reads(overHttp, await token)).toBe(REFUSED['HTTP']);
  expect(await askedSince()).toEqual({ metadata: 1, keys: 1 });
  const elsewhere = await provider.forge({ iss: 'http://127.0.0.1:1' });
  expect(await server.reads(overHttp, elsewhere)).toBe(REFUSED['HTTP']);
});

it('many who come at once make the issuer be asked once, also where it is away', async () => {
  const tokens = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => provider.forge({ ...LEAD, sub: `${turn}` })),
  );
  const all = (): Promise<string[]> => Promise.all(tokens.map((token) => server.reads(overHttp, token)));
  await provider.change({ broken: true });
  expect(new Set(await all())).toEqual(new Set([UNAVAILABLE['HTTP']]));
  expect(await askedSince()).toEqual({ metadata: 1, keys: 0 });
  await provider.change({ broken: false });
  server.clock.advance(5);
  expect(new Set(await all())).toEqual(new Set(['OK']));
  expect(await askedSince()).toEqual({ metadata: 2, keys: 1 });
});

it('what its issuer does not sign with is not taken, though others do', async () => {
  const metadata = { issuer: provider.issuer, jwks_uri: `${provider.issuer}/jwks` };
  const key = await signingKey('curve', 'ES256');
  await provider.rotate(key, 'kept');
  const said = { ...metadata, id_token_signing_alg_values_supported: ['RS256'] };
  await provider.change({ answers: { '/.well-known/openid-configuration': said } });
  expect(await server.reads(overHttp, await fresh())).toBe(REFUSED['HTTP']);
});
