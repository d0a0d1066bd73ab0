import { existsSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

let place: Workplace;
let listener: Server | undefined;

beforeEach(async () => {
  place = await Workplace.open();
});

afterEach(async () => {
  listener?.close();
  listener = undefined;
  await place.close();
});

async function listening(server: Server): Promise<number> {
  listener = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** What it says when it cannot start with these settings: lines that can be acted on, and no trace of a start. */
async function refusal(settings: Record<string, string>): Promise<string[]> {
  const server = place.serve(settings);
  expect(await server.ended).toBe(1);
  expect(server.output).toBe('');
  expect(await place.atWork()).toEqual([]);
  expect(existsSync(place.dataDir)).toBe(false);
  const lines = server.complaints.trimEnd().split('\n');
  expect(lines[0]).toBe('Golden Thread cannot start.');
  return lines.slice(1).map((line) => line.trim());
}

describe('bad settings', () => {
  it('are told all at once', async () => {
    const lines = await refusal({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://root:geheim@127.0.0.1/x',
      LOG_LEVEL: 'loud',
      SAMPLE_DATA: 'some',
      SIGN_IN_SECRET: 'short',
      ALLOWED_ORIGINS: 'https://good.example, *',
    });
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual(
      ['ALLOWED_ORIGINS', 'DATABASE_URL', 'LOG_LEVEL', 'PORT', 'SAMPLE_DATA', 'SIGN_IN_SECRET'].sort(),
    );
    expect(lines.join()).not.toContain('geheim');
  });

  it.each([
    [
      'a host that others reach',
      { HOST: '0.0.0.0' },
      /^SIGN_IN: .*HOST 0\.0\.0\.0 is not a loopback address/,
    ],
    ['production', { NODE_ENV: 'production' }, /^SIGN_IN: .*NODE_ENV is production/],
  ])('the development sign-in on %s is refused, with the reason', async (_where, settings, words) => {
    const lines = await refusal(settings);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
    expect(lines[0]).toContain('SIGN_IN=none');
  });

  it('a sign-in with issuers is refused without them', async () => {
    const issuers = { SIGN_IN: 'oidc', SIGN_IN_ISSUERS: '/nowhere/issuers.json', HOST: '0.0.0.0' };
    const lines = await refusal(issuers);
    expect(lines).toEqual([
      expect.stringMatching(/^SIGN_IN_ISSUERS: names \/nowhere\/issuers\.json, which cannot be read/),
    ]);
  });

  it('without a sign-in both are allowed, and no token is taken', async () => {
    const server = place.serve({
      HOST: '0.0.0.0',
      NODE_ENV: 'production',
      SIGN_IN: 'none',
      SIGN_IN_SECRET: '',
      SAMPLE_DATA: 'none',
    });
    const url = (await server.ready()).replace('0.0.0.0', '127.0.0.1');
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ organisations { slug } }' });
    const answer = await fetch(url, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ data: { organisations: [] } });
    const signed = { ...headers, authorization: `Bearer ${'x'.repeat(40)}` };
    expect((await fetch(url, { method: 'POST', headers: signed, body })).status).toBe(401);
    expect(await server.end('SIGTERM')).toBe(0);
  });
});

it('a taken port is told before anything is started', async () => {
  const port = await listening(createServer());
  expect(await refusal({ PORT: String(port) })).toEqual([
    `PORT: 127.0.0.1:${port} is taken by another program: stop it or set PORT to another`,
  ]);
});

describe('a DATABASE_URL that leads nowhere is told, without its password and without a hang', () => {
  const admin = (): URL => new URL(process.env['TEST_ADMIN_URL'] ?? '');

  it.each([
    ['nobody listens', async () => 'postgres://me:geheim@127.0.0.1:1/x', /ECONNREFUSED/],
    ['no such host', async () => 'postgres://me:geheim@nowhere.invalid/x', /nowhere\.invalid/],
    [
      'it never answers',
      async () => `postgres://me:geheim@127.0.0.1:${await listening(createServer(() => undefined))}/x`,
      /timeout/i,
    ],
    [
      'it hangs up',
      async () => `postgres://me:geheim@127.0.0.1:${await listening(createServer((s) => s.destroy()))}/x`,
      /terminated|ECONNRESET/,
    ],
    [
      'it is no database',
      async () => {
        const web = createHttpServer((_request, response) => response.end('Hello'));
        return `postgres://me:geheim@127.0.0.1:${await listening(web)}/x`;
      },
      /PostgreSQL does not take the connection/,
    ],
    [
      'the password is wrong',
      async () => Object.assign(admin(), { password: 'geheim' }).href,
      /password authentication failed/,
    ],
    [
      'there is no such database',
      async () => Object.assign(admin(), { pathname: '/nowhere' }).href,
      /database "nowhere" does not exist/,
    ],
  ])('%s', async (_fault, url, words) => {
    const lines = await refusal({ DATABASE_URL: await url() });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^PostgreSQL does not take the connection: /);
    expect(lines[0]).toMatch(words);
    expect(lines[0]).not.toContain('geheim');
  });
});
