import { Client } from 'pg';
import { askWith, peopleDocument, tokenFor, type PeopleMutation } from '../support/people';
import { LiveSocket } from '../support/live-socket';
import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';
import { tokenOf } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(90_000);

const EVERYTHING = `subscription($slug: String!, $after: Cursor) {
  changes(organisation: $slug, after: $after) { __typename ... on Change { kind reason sequence } } }`;
const LOG = '{ changes(organisation: "leicester", first: 1) { totalCount } }';

let pair: ServerPair;
let sockets: LiveSocket[];

beforeEach(async () => {
  pair = await ServerPair.start({ LOG_LEVEL: 'debug' });
  sockets = [];
});

afterEach(async () => {
  for (const socket of sockets) await socket.leave();
  await pair.stop();
});

async function open(url: string, token: string): Promise<LiveSocket> {
  const socket = await LiveSocket.open(url.replace('http', 'ws'), { token });
  sockets.push(socket);
  return socket;
}

async function follow(url: string, token: string): Promise<LiveSocket> {
  const socket = await open(url, token);
  socket.subscribe('1', EVERYTHING, { slug: 'leicester' });
  await socket.answer('1');
  return socket;
}

const both = (token: string): Promise<LiveSocket[]> =>
  Promise.all([pair.one, pair.other, pair.one, pair.other].map((url) => follow(url, token)));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
async function manage(url: string, mutation: PeopleMutation, input: object): Promise<any> {
  const variables = { input: { organisation: 'leicester', ...input } };
  const answer = await askWith(url, await tokenOf('admin@leicester'), peopleDocument(mutation), variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[mutation];
}

const grant = async (subject: string, rest: object = {}): Promise<string> =>
  (await manage(pair.one, 'grantMembership', { subject, role: 'CONTRIBUTOR', ...rest })).membership.id;

/** The number in the log of the newest entry of this kind. */
const sequenceOf = async (kind: string): Promise<number> => {
  const [row] = await pair.sql(`SELECT max(sequence)::int AS n FROM change WHERE kind = '${kind}'`);
  return row?.['n'] as number;
};

const last = (socket: LiveSocket): number =>
  Math.max(0, ...socket.told('1').map(({ sequence }) => sequence ?? 0));

/** Does it while both servers are written through, and gives the number of its entry once all others are well past it. */
async function amidWriting(others: readonly LiveSocket[], work: () => Promise<number>): Promise<number> {
  let writing = true;
  const writers = [pair.one, pair.other].map(async (url) => {
    const writer = new StatusWriter(url);
    for (let turn = 0; writing; turn++) await writer.ambition('ASC1b', 'ON_TARGET', `${url} ${turn}`);
  });
  try {
    await until(() => others.every((socket) => socket.told('1').length > 10));
    const sequence = await work();
    await until(() => others.every((socket) => last(socket) > sequence + 20));
    return sequence;
  } finally {
    writing = false;
    await Promise.all(writers);
  }
}

async function codeOver(url: string, token: string): Promise<string> {
  const { status, errors } = await askWith(url, token, LOG);
  return `${status} ${errors?.[0]?.extensions.code ?? 'OK'}`;
}

it('a membership that is revoked amid writing ends its sockets on both servers, and tells them nothing after it', async () => {
  const id = await grant('leaver');
  const token = await tokenFor('leaver', { role: 'ANALYST' });
  const theirs = await both(token);
  const stranger = await tokenFor('somebody else');
  const others = [
    await follow(pair.one, stranger),
    await follow(pair.other, await tokenOf('lead@leicester')),
  ];
  const revoked = await amidWriting(others, async () => {
    await manage(pair.other, 'revokeMembership', { membership: id, reason: 'Left' });
    expect(new Set(await Promise.all(theirs.map(({ outcome }) => outcome)))).toEqual(new Set(['code 4403']));
    return sequenceOf('MembershipRevoked');
  });
  for (const socket of theirs) {
    expect(last(socket)).toBeGreaterThan(0);
    expect(last(socket)).toBeLessThan(revoked);
  }
  for (const socket of others) await socket.stays();
  for (const url of [pair.one, pair.other]) {
    expect(await codeOver(url, token)).toBe('401 UNAUTHENTICATED');
    const back = await LiveSocket.connect(url.replace('http', 'ws'));
    back.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    expect(await back.outcome).toBe('code 4403');
  }
});

it('a role that is taken down mid-stream ends what the higher one had opened; they come back as what they are', async () => {
  const id = await grant('demoted', { role: 'LEAD' });
  const token = await tokenFor('demoted');
  const theirs = await both(token);
  const others = [await follow(pair.one, await tokenOf('lead@leicester'))];
  const changed = await amidWriting(others, async () => {
    await manage(pair.one, 'changeMembership', { membership: id, role: 'VIEWER' });
    expect(new Set(await Promise.all(theirs.map(({ outcome }) => outcome)))).toEqual(new Set(['code 4403']));
    return sequenceOf('MembershipChanged');
  });
  for (const socket of theirs) expect(last(socket)).toBeLessThan(changed);
  const back = await open(pair.other, token);
  back.subscribe('1', EVERYTHING, { slug: 'leicester' });
  const { payload } = await back.answer('1');
  expect(JSON.stringify(payload)).toContain('FORBIDDEN');
  expect(await codeOver(pair.one, token)).toBe('200 FORBIDDEN');
});

it('so do divisions that are taken away, a first membership, and an end in the past; other edits leave people be', async () => {
  const [division] = await pair.sql(
    `SELECT d.id FROM division d JOIN organisation o ON o.id = d.organisation_id WHERE o.slug = 'leicester' LIMIT 1`,
  );
  const token = await tokenFor('limited');
  const claimed = await follow(pair.other, token);
  const id = await grant('limited', { role: 'CONTRIBUTOR', divisions: [division?.['id']] });
  expect(await claimed.outcome).toBe('code 4403');

  const limited = await follow(pair.other, token);
  await manage(pair.one, 'changeMembership', { membership: id, endsOn: '2199-12-31' });
  const edited = await sequenceOf('MembershipChanged');
  await limited.until(() => last(limited) >= edited, 'the edit');
  await limited.stays();
  await manage(pair.one, 'changeMembership', { membership: id, divisions: null });
  expect(await limited.outcome).toBe('code 4403');

  const free = await follow(pair.other, token);
  await manage(pair.one, 'changeMembership', { membership: id, startsOn: '2020-01-01' });
  const moved = await sequenceOf('MembershipChanged');
  await free.until(() => last(free) >= moved, 'the edit');
  await manage(pair.one, 'endMembership', { membership: id, on: '2020-12-31', reason: 'Found out late' });
  expect(await free.outcome).toBe('code 4403');
  expect(last(free)).toBe(moved);
});

it('sockets that follow nothing are closed too, where nobody follows the organisation at all', async () => {
  const id = await grant('idle');
  const idle = await Promise.all(
    [pair.one, pair.other].map(async (url) => open(url, await tokenFor('idle'))),
  );
  await manage(pair.one, 'revokeMembership', { membership: id, reason: 'Left' });
  expect(await Promise.all(idle.map(({ outcome }) => outcome))).toEqual(['code 4403', 'code 4403']);
});

describe('a service token', () => {
  const EXPIRES = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const issue = (scopes: string[]) =>
    manage(pair.one, 'issueServiceToken', { name: 'Nightly report', scopes, expiresOn: EXPIRES });

  it('follows over both servers what its scopes let it, is refused the rest, and ends at once when it is revoked', async () => {
    const wide = await issue(['READ_WORK_IN_PROGRESS']);
    const narrow = await issue(['READ_PUBLISHED']);
    const theirs = await both(wide.token);
    const refused = await open(pair.other, narrow.token);
    refused.subscribe('1', EVERYTHING, { slug: 'leicester' });
    expect(JSON.stringify((await refused.answer('1')).payload)).toContain('READ_WORK_IN_PROGRESS');
    expect(await codeOver(pair.other, wide.token)).toBe('200 OK');
    expect(await codeOver(pair.other, narrow.token)).toBe('200 FORBIDDEN');

    const others = [await follow(pair.one, await tokenOf('lead@leicester'))];
    const revoked = await amidWriting(others, async () => {
      await manage(pair.other, 'revokeServiceToken', { token: wide.serviceToken.id, reason: 'Leaked' });
      expect(new Set(await Promise.all(theirs.map(({ outcome }) => outcome)))).toEqual(
        new Set(['code 4403']),
      );
      return sequenceOf('ServiceTokenRevoked');
    });
    for (const socket of theirs) expect(last(socket)).toBeLessThan(revoked);
    await refused.stays();
    for (const url of [pair.one, pair.other])
      expect(await codeOver(url, wide.token)).toBe('401 UNAUTHENTICATED');
  });

  it('leaves its secret in no table and in no line of any log, whatever is done with it', async () => {
    const { token, serviceToken } = await issue(['READ_WORK_IN_PROGRESS']);
    await issue(['RECORD_READINGS']);
    await follow(pair.other, token);
    await codeOver(pair.one, token);
    await askWith(pair.one, token, 'mutation { nothing }');
    await askWith(pair.one, `${token}x`, LOG);
    const conflict = { token: serviceToken.id, reason: 'R', expectedVersion: 9 };
    await manage(pair.one, 'revokeServiceToken', conflict).catch(() => undefined);
    await manage(pair.one, 'revokeServiceToken', { ...conflict, expectedVersion: 1 });
    await codeOver(pair.one, token);
    const secret = token.slice(-43);
    const raw = Buffer.from(secret, 'base64url');
    const spellings = [secret, raw.toString('hex'), raw.toString('base64').replace(/=+$/, '')];
    const dump = await dumped();
    expect(dump).toContain('Nightly report');
    const said = pair.processes.map(({ output, complaints }) => output + complaints).join('\n');
    expect(said.length).toBeGreaterThan(0);
    for (const spelling of spellings) {
      expect(dump.includes(spelling)).toBe(false);
      expect(said.includes(spelling)).toBe(false);
    }
  });

  it('has a hash that the account of requests cannot read, and nobody finds in images or the log', async () => {
    const { serviceToken } = await issue(['READ_PUBLISHED']);
    const [row] = await pair.sql(
      `SELECT encode(hash, 'hex') AS hash FROM service_token_secret WHERE token_id = '${serviceToken.id}'`,
    );
    const hash = row?.['hash'] as string;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const client = new Client(pair.database.url);
    await client.connect();
    try {
      await client.query('SET ROLE golden_thread_request');
      await expect(client.query('SELECT hash FROM service_token_secret')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(client.query('SELECT * FROM service_token_secret')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(
        client.query('UPDATE service_token_secret SET last_used_on = now()'),
      ).rejects.toMatchObject({ code: '42501' });
      expect((await client.query('SELECT token_id FROM service_token_secret')).rows).toEqual([]);
      expect((await client.query('SELECT * FROM membership')).rows).toEqual([]);
    } finally {
      await client.end();
    }
    expect((await dumped()).split(hash)).toHaveLength(2);
  });

  /** Every row of every table, as text. */
  async function dumped(): Promise<string> {
    const tables = await pair.sql(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const parts: string[] = [];
    for (const { name } of tables)
      parts.push(JSON.stringify(await pair.sql(`SELECT to_jsonb(t)::text AS row FROM "${String(name)}" t`)));
    return parts.join('\n');
  }
});
