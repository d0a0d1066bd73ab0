import { Client } from 'pg';
import { createDataSource } from '../../src/app/database';
import { openServices } from '../../src/app/services';
import { systemClock } from '../../src/app/system-clock';
import { silentDoorbell } from '../../src/changes/doorbell';
import { UNLIMITED } from '../../src/domain/access';
import { TenantDirectory } from '../../src/features/organisations/tenant-directory';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { request } from '../support/graphql-request';
import { MailServer } from '../support/mail-server';
import { mutationDocument } from '../support/mutation-document';
import type { Process } from '../support/process';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';

jest.setTimeout(120_000);

let place: Workplace;
let database: FreshDatabase;
let mail: MailServer;
let sql: Client;
const servers: { process: Process; url: string }[] = [];

const serve = async (): Promise<{ process: Process; url: string }> => {
  const process = place.serve({ DATABASE_URL: database.url, ...mail.settings });
  return { process, url: await process.ready() };
};

beforeAll(async () => {
  [place, database, mail] = await Promise.all([
    Workplace.open(),
    freshDatabase('sample'),
    MailServer.start(),
  ]);
  sql = new Client(database.url);
  await sql.connect();
  servers.push(...(await Promise.all([serve(), serve()])));
  // Each has begun to read at the end of the logs, before anybody writes.
  await until(async () => (await rows('SELECT FROM notification_position')).length === 2);
});

afterAll(async () => {
  await sql.end();
  await place.close();
  await database.drop();
  await mail.down();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows as they are stored
const rows = async (text: string, values: unknown[] = []): Promise<any[]> =>
  (await sql.query(text, values)).rows;

const change = async (server: number, persona: string, mutation: string, input: object, fields: string) => {
  const url = servers[server]?.url ?? '';
  const document = mutationDocument(mutation, fields);
  const { data, errors } = await request(
    url,
    document,
    { input: { organisation: 'leicester', ...input } },
    persona,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
};

const addPost = async (post: string, email: string): Promise<string> =>
  (await change(0, 'admin@leicester', 'addOwner', { post, email }, 'owner { id }')).owner.id;

const give = async (server: number, owner: string, title: string): Promise<string> =>
  (await change(server, 'lead@leicester', 'addAction', { owner, title }, 'action { id }')).action.id;

const told = (title: string) =>
  rows(
    `SELECT n.id, n.state::text, n.reason, n.attempts FROM notification n JOIN action a ON a.id = n.subject_id
      WHERE a.title LIKE $1 ORDER BY a.title`,
    [`${title}%`],
  );
const states = async (title: string) => (await told(title)).map(({ state }) => state);
const allAre = (title: string, count: number, state: string) => async (): Promise<boolean> => {
  const now = await states(title);
  return now.length === count && now.every((each) => each === state);
};
const mailed = (title: string) => mail.mails.filter(({ head }) => head.get('subject')?.includes(title));

test('nothing is told of what the sample brought with it', async () => {
  await until(async () => (await rows('SELECT 1 FROM notification_position')).length === 2);
  expect(
    await rows("SELECT FROM notification WHERE kind IN ('ACTION_ASSIGNED', 'CLINIC_PUBLISHED')"),
  ).toEqual([]);
  expect(mail.mails).toEqual([]);
});

test('each mail arrives once, though two servers look for what to send', async () => {
  const owner = await addPost('First post', 'first@council.example');
  const adding = Array.from({ length: 40 }, (_, n) => give(n % 2, owner, `Forty ${n}`));
  await Promise.all(adding);
  await until(allAre('Forty', 40, 'SENT'));
  const mails = mailed('Forty');
  expect(mails).toHaveLength(40);
  expect(new Set(mails.map(({ head }) => head.get('message-id'))).size).toBe(40);
  const ids = (await told('Forty')).map(({ id }) => `<${id}@council.example>`);
  expect(mails.map(({ head }) => head.get('message-id')).sort()).toEqual(ids.sort());
  for (const { to, head } of mails) {
    expect(to).toEqual(['first@council.example']);
    expect(head.get('to')).toBe('first@council.example');
    expect(head.get('from')).toBe('Golden Thread <golden-thread@council.example>');
    expect(head.get('auto-submitted')).toBe('auto-generated');
  }
});

test('a title adds nothing to the head of a mail', async () => {
  const owner = await addPost('Second post', 'second@council.example');
  const title = 'Honest\r\nBcc: everybody@council.example\r\n\r\n<script>alert(1)</script>';
  await give(0, owner, title);
  await until(allAre('Honest', 1, 'SENT'));
  const [letter, ...others] = mailed('Honest');
  expect(others).toEqual([]);
  expect(letter?.to).toEqual(['second@council.example']);
  expect(letter?.head.has('bcc')).toBe(false);
  expect(letter?.head.get('subject')).toMatch(/: \S+ Honest Bcc: everybody@council.example <script>/);
  expect(letter?.raw.split('text/html')[1]).not.toContain('<script>');
});

test('a mailbox that is refused fails with its reason, and the others go', async () => {
  mail.refuses.set('gone@council.example', 550);
  const gone = await addPost('Third post', 'gone@council.example');
  const there = await addPost('Fourth post', 'there@council.example');
  await give(0, gone, 'Refused 1');
  await give(1, there, 'Refused 2');
  await give(0, gone, 'Refused 3');
  await until(async () => (await states('Refused')).length === 3);
  await until(async () => (await states('Refused')).every((state) => /SENT|FAILED/.test(state)));
  const found = await told('Refused');
  expect(found.map(({ state, attempts }) => [state, attempts])).toEqual([
    ['FAILED', 1],
    ['SENT', 1],
    ['FAILED', 1],
  ]);
  expect(found[0].reason).toMatch(/550/);
  expect(found[0].reason).not.toContain('gone@');
  expect(mailed('Refused').map(({ to }) => to)).toEqual([['there@council.example']]);
});

test('a mail server that is away is tried again when it is back', async () => {
  const owner = await addPost('Fifth post', 'fifth@council.example');
  await mail.down();
  await give(1, owner, 'Patience');
  await until(async () => (await told('Patience'))[0]?.attempts === 1);
  await until(allAre('Patience', 1, 'WAITING'));
  expect((await told('Patience'))[0].reason).toMatch(/ECONNREFUSED/);
  await mail.up();
  await sql.query("UPDATE notification SET next_attempt_at = now() WHERE state = 'WAITING'");
  await until(allAre('Patience', 1, 'SENT'));
  expect(mailed('Patience')).toHaveLength(1);
});

test('what a server was sending when it was killed is not sent again, and is told; the other goes on', async () => {
  const owner = await addPost('Sixth post', 'sixth@council.example');
  mail.hold();
  await give(0, owner, 'Killed 1');
  await give(1, owner, 'Killed 2');
  // Both have sent one, and neither has had its answer.
  await until(() => mailed('Killed').length === 2);
  const [first, second] = servers;
  expect(await states('Killed')).toEqual(['SENDING', 'SENDING']);
  await first?.process.end('SIGKILL');
  mail.letGo();
  await until(async () => (await states('Killed')).includes('SENT'));
  expect((await states('Killed')).sort()).toEqual(['SENDING', 'SENT']);
  await sql.query(
    "UPDATE notification SET claimed_at = claimed_at - interval '1 hour' WHERE state = 'SENDING'",
  );
  await until(async () => (await states('Killed')).includes('UNCERTAIN'));
  await second?.process.says(/not sent again/);
  servers[0] = await serve();
  await give(0, owner, 'After the kill');
  await until(allAre('After the kill', 1, 'SENT'));
  expect((await states('Killed')).sort()).toEqual(['SENT', 'UNCERTAIN']);
  expect(mailed('Killed')).toHaveLength(2);
});

test('what was written while no server ran is told once when they run again', async () => {
  const owner = await addPost('Seventh post', 'seventh@council.example');
  for (const { process } of servers) await process.end('SIGKILL');
  const source = createDataSource(database.url, 2, 'a third connection');
  await source.initialize();
  const tenants = new TenantDirectory(source);
  const { actions } = openServices(source, systemClock, silentDoorbell, tenants);
  const organisationId = (await tenants.idOf('leicester')) ?? '';
  const access = { subject: 'third', role: 'LEAD', organisationId, ownerId: null, ...UNLIMITED } as const;
  for (const n of [1, 2, 3])
    await actions.addAction(access, { organisation: 'leicester', owner, title: `Restart ${n}` });
  await source.destroy();
  expect(await told('Restart')).toEqual([]);
  servers.splice(0, 2, ...(await Promise.all([serve(), serve()])));
  await until(allAre('Restart', 3, 'SENT'));
  expect(mailed('Restart')).toHaveLength(3);
  expect(new Set(mailed('Restart').map(({ head }) => head.get('message-id'))).size).toBe(3);
});

test('an ADMIN sees what became of all of it, and mailboxes are nowhere in the logs', async () => {
  const document = `{ organisation(slug: "leicester") { notifications(state: [UNCERTAIN, FAILED], first: 50) {
    nodes { state reason recipient { post } } } } }`;
  const { data } = await request(servers[0]?.url ?? '', document, {}, 'admin@leicester');
  const seen = data.organisation.notifications.nodes.map(
    ({ state, recipient }: { state: string; recipient: { post: string } }) => `${state} ${recipient.post}`,
  );
  expect(seen).toEqual(expect.arrayContaining(['UNCERTAIN Sixth post', 'FAILED Third post']));
  for (const { process } of servers) expect(process.output + process.complaints).not.toMatch(/\w@council/);
});

test('settings that cannot work are refused at the start, without the password in them', async () => {
  const server = place.serve({
    DATABASE_URL: database.url,
    NOTIFY: 'smtp',
    SMTP_URL: 'smtp://me:hush-hush@mail.example/?debug=true',
    SMTP_FROM: 'nobody',
    PUBLIC_URL: 'golden-thread',
  });
  expect(await server.ended).not.toBe(0);
  const said = server.output + server.complaints;
  for (const setting of ['SMTP_URL', 'SMTP_FROM', 'PUBLIC_URL']) expect(said).toContain(setting);
  expect(said).not.toContain('hush-hush');
});
