import { exportJWK, exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import type { WhyRefused } from '../../src/transport/sign-in/sign-in-refused';
import { BOTH, overHttp } from '../support/both-transports';
import { AUDIENCE, OpenIdProvider, signingKey, type SigningKey } from '../support/openid-provider';
import { described, LEAD, LOG, REFUSED, SignInWorld } from '../support/sign-in-world';
import { tokenOf } from '../support/test-server';

jest.setTimeout(60_000);

let provider: OpenIdProvider;
let server: SignInWorld;
let stranger: SigningKey;

beforeAll(async () => {
  provider = await OpenIdProvider.start();
  server = await SignInWorld.open([described(provider, 'leicester')]);
  stranger = await signingKey('stranger');
});

afterAll(async () => {
  await server.close();
  await provider.stop();
});

const now = (): number => server.clock.seconds;
const forged = (claims: object, header: object = {}): Promise<string> =>
  provider.forge({ ...LEAD, ...claims }, { header });

describe.each(BOTH)('over %s', (transport, ask) => {
  const refused = REFUSED[transport];

  it('lets in who signed in at the provider, and programs that it knows', async () => {
    const person = await provider.signIn('person-1', LEAD);
    expect(await server.reads(ask, person.access_token)).toBe('OK');
    expect(await server.reads(ask, await provider.clientToken(LEAD))).toBe('OK');
  });

  it('gives each role what it may, and no other organisation', async () => {
    const token = await provider.clientToken({ roles: ['GT.Viewer'] });
    expect(await server.reads(ask, token)).toMatch(/FORBIDDEN$/);
    expect(await server.reads(ask, await provider.clientToken(LEAD), 'leicestershire')).toMatch(/NOT_FOUND$/);
  });

  it('refuses the token that tells the dashboard who signed in', async () => {
    const { id_token } = await provider.signIn('person-1', LEAD);
    expect(await server.reads(ask, id_token)).toBe(refused);
    expect(await server.why(id_token)).toBe('AUDIENCE');
  });

  it.each<[string, () => Promise<string>]>([
    ['of an audience of several', () => forged({ aud: ['https://elsewhere.example', AUDIENCE] })],
    ['that says JWT', () => forged({}, { typ: 'JWT' })],
    ['that says application/at+jwt', () => forged({}, { typ: 'application/AT+JWT' })],
    ['that says nothing of its type', () => forged({}, { typ: undefined })],
    ['without the name of a key where one key is published', () => forged({}, { kid: undefined })],
    ['that ran out less long ago than clocks may differ', () => forged({ exp: now() - 29 })],
    ['that begins as far ahead as clocks may differ', () => forged({ nbf: now() + 30 })],
    ['that was issued as far ahead as clocks may differ', () => forged({ iat: now() + 30 })],
  ])('takes a token %s', async (_what, make) => {
    expect(await server.reads(ask, await make())).toBe('OK');
  });

  it.each<[string, WhyRefused, () => Promise<string> | string]>([
    ['of another issuer', 'UNKNOWN_ISSUER', () => forged({ iss: 'https://login.example' })],
    ['of an issuer that differs by a stroke', 'UNKNOWN_ISSUER', () => forged({ iss: `${provider.issuer}/` })],
    ['of an issuer that is no text', 'UNKNOWN_ISSUER', () => forged({ iss: [provider.issuer] })],
    ['for another audience', 'AUDIENCE', () => forged({ aud: 'api://payroll' })],
    ['for no audience', 'AUDIENCE', () => forged({ aud: undefined })],
    ['that has run out', 'EXPIRED', () => forged({ exp: now() - 31 })],
    ['that ran out just as long ago as clocks may differ', 'EXPIRED', () => forged({ exp: now() - 30 })],
    ['that never runs out', 'CLAIMS', () => forged({ exp: undefined })],
    ['that runs out in words', 'CLAIMS', () => forged({ exp: 'never' })],
    ['that is not valid yet', 'NOT_YET_VALID', () => forged({ nbf: now() + 31 })],
    ['that is from the future', 'NOT_YET_VALID', () => forged({ iat: now() + 31 })],
    ['that does not say since when it is', 'CLAIMS', () => forged({ iat: undefined })],
    ['of nobody', 'CLAIMS', () => forged({ sub: undefined })],
    ['of a name that no table holds', 'CLAIMS', () => forged({ sub: 'some\u0000body' })],
    ['of a name without end', 'CLAIMS', () => forged({ sub: 'x'.repeat(256) })],
    ['of an empty name', 'CLAIMS', () => forged({ sub: '' })],
    ['with a nonce, which only tells who signed in', 'TOKEN_TYPE', () => forged({ nonce: 'once' })],
    ['with the hash of another token', 'TOKEN_TYPE', () => forged({ at_hash: 'x' })],
    ['of the type of a logout', 'TOKEN_TYPE', () => forged({}, { typ: 'logout+jwt' })],
    ['of a type that is no text', 'TOKEN_TYPE', () => forged({}, { typ: 7 })],
    [
      'with a condition that nobody here knows',
      'MALFORMED',
      () => forged({ x: 1 }, { crit: ['x'], x: 1 }).catch(crit),
    ],
    ['of no role here', 'ROLE', () => forged({ roles: ['Payroll.Admin'] })],
    ['without roles', 'ROLE', () => forged({ roles: undefined })],
    [
      'of a role that is a name of every object',
      'ROLE',
      () => forged({ roles: ['constructor', '__proto__'] }),
    ],
    ['of a role as our own tokens write it', 'ROLE', () => forged({ roles: undefined, role: 'ADMIN' })],
    [
      'signed by somebody else under a name of their own',
      'UNKNOWN_KEY',
      () => provider.forge(LEAD, { key: stranger }),
    ],
    ['signed by somebody else under the name of the published key', 'SIGNATURE', () => asPublished(stranger)],
    ['signed by a key that it brings along', 'UNKNOWN_KEY', bringingItsKey],
    ['that is not signed', 'ALGORITHM', unsigned],
    ['that is not signed, in other letters', 'ALGORITHM', () => unsigned().replace(/^[^.]+/, noneAs('nOnE'))],
    ['whose signature is left out', 'SIGNATURE', async () => (await forged({})).replace(/[^.]+$/, '')],
    ['whose claims were changed', 'SIGNATURE', tampered],
    ['of the development sign-in', 'UNKNOWN_ISSUER', () => tokenOf('lead@leicester')],
    ['that is no token', 'UNKNOWN_ISSUER', () => 'abcdefghijklmnopqrstuvwxyz'],
    ['of five parts', 'UNKNOWN_ISSUER', () => 'eyJhbGciOiJkaXIifQ.a.b.c.d'],
    ['whose head is no JSON', 'UNKNOWN_ISSUER', () => 'bm90IGpzb24.bm90IGpzb24.bm90IGpzb24'],
    [
      'of a service that nobody has issued',
      'UNKNOWN_ISSUER',
      () => `gts_${'0'.repeat(32)}_${'x'.repeat(43)}`,
    ],
  ])('refuses a token %s: %s', async (_what, why, make) => {
    const token = await make();
    expect(await server.reads(ask, token)).toBe(refused);
    expect(await server.why(token)).toBe(why);
  });

  it.each(['pem', 'jwk', 'modulus'] as const)(
    'refuses a token signed with the public key as if it were a secret (%s)',
    async (shape) => {
      const secret = await publicText(shape);
      for (const alg of ['HS256', 'HS384', 'HS512']) {
        const token = await new SignJWT({ ...LEAD })
          .setProtectedHeader({ alg, kid: provider.key.kid, typ: 'at+jwt' })
          .setIssuer(provider.issuer)
          .setAudience(AUDIENCE)
          .setSubject('somebody')
          .setIssuedAt()
          .setExpirationTime('2h')
          .sign(new TextEncoder().encode(secret));
        expect(await server.reads(ask, token)).toBe(refused);
        expect(await server.why(token)).toBe('ALGORITHM');
      }
    },
  );

  it('refuses a shared secret even where the issuer publishes that it uses one', async () => {
    const secret = 'known to whoever reads the documents of the issuer'.repeat(2);
    const token = await new SignJWT({ ...LEAD })
      .setProtectedHeader({ alg: 'HS256', kid: 'shared', typ: 'at+jwt' })
      .setIssuer(provider.issuer)
      .setAudience(AUDIENCE)
      .setSubject('somebody')
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(new TextEncoder().encode(secret));
    const k = Buffer.from(secret).toString('base64url');
    await provider.change({
      answers: { '/jwks': { keys: [{ kty: 'oct', kid: 'shared', alg: 'HS256', k }] } },
    });
    server.clock.advance(11);
    expect(await server.reads(ask, token)).toBe(refused);
    await provider.change({ answers: {} });
    server.clock.advance(11);
    expect(await server.reads(ask, await provider.clientToken(LEAD))).toBe('OK');
  });
});

it('says the same whatever is wrong', async () => {
  const wrong = [
    forged({ aud: 'api://payroll' }),
    forged({ exp: now() - 31 }),
    forged({ roles: [] }),
    forged({ iss: 'https://login.example' }),
    provider.forge(LEAD, { key: stranger }),
    unsigned(),
  ];
  const texts = await Promise.all(
    wrong.map(async (token) => {
      const question = { query: LOG, variables: { slug: 'leicester' } };
      return (await overHttp(server.world, question, { token: await token })).text;
    }),
  );
  expect(new Set(texts).size).toBe(1);
});

it('tells over HTTP as the standard asks that a token is the matter', async () => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await forged({ exp: 1 })}` };
  const body = JSON.stringify({ query: '{ organisations { slug } }' });
  const response = await fetch(server.world.url, { method: 'POST', headers, body });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect((await response.json()) as object).toEqual({
    errors: [
      {
        message: 'The bearer token is not valid, or no longer.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
});

async function publicText(shape: 'pem' | 'jwk' | 'modulus'): Promise<string> {
  if (shape === 'pem') return exportSPKI(provider.key.publicKey);
  const jwk = await exportJWK(provider.key.publicKey);
  return shape === 'jwk' ? JSON.stringify(jwk) : (jwk.n ?? '');
}

const asPublished = (key: SigningKey): Promise<string> =>
  provider.forge(LEAD, { key: { ...key, kid: provider.key.kid } });

async function bringingItsKey(): Promise<string> {
  const jwk = await exportJWK(stranger.publicKey);
  return provider.forge(LEAD, { key: stranger, header: { jwk, jku: 'http://127.0.0.1:1/keys' } });
}

function unsigned(): string {
  const claims = { ...LEAD, iss: provider.issuer, aud: AUDIENCE, sub: 'somebody' };
  return `${new UnsecuredJWT(claims).setIssuedAt().setExpirationTime('2h').encode()}`;
}

const noneAs = (alg: string): string => Buffer.from(JSON.stringify({ alg })).toString('base64url');

async function tampered(): Promise<string> {
  const [head, , signature] = (await forged({ roles: ['GT.Viewer'] })).split('.');
  const claims = {
    ...LEAD,
    iss: provider.issuer,
    aud: AUDIENCE,
    sub: 'somebody',
    iat: now(),
    exp: now() + 60,
  };
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

/** The library does not sign under a condition that it does not know either: the head is put there afterwards. */
async function crit(): Promise<string> {
  const [, claims, signature] = (await forged({})).split('.');
  const head = { alg: 'RS256', kid: provider.key.kid, typ: 'at+jwt', crit: ['x'], x: 1 };
  return [Buffer.from(JSON.stringify(head)).toString('base64url'), claims, signature].join('.');
}
