import { randomUUID } from 'node:crypto';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { STATUSES } from '../support/live-documents';
import { LiveSocket, type Heard } from '../support/live-socket';
import { StatusWriter } from '../support/status-writer';
import { startTestServer, type TestServer } from '../support/test-server';

jest.setTimeout(60_000);

const encode = (plain: string): string => Buffer.from(plain).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();
const numbered = (own: string, number: string): string => encode(decode(own).replace(/\d+$/, number));

type Make = (own: string, foreign: string) => unknown;

/** Text that cannot be resumed from. */
const REFUSED: [string, Make][] = [
  ['of the other organisation', (_own, foreign) => foreign],
  ['of the other organisation, under our number', (own, foreign) => foreign.slice(0, 50) + own.slice(50)],
  ['of another epoch', (own) => encode(decode(own).replace(/[0-9a-f-]{36}(?=:\d+$)/, randomUUID()))],
  ['of no organisation', (own) => encode(decode(own).replace(/^v1:[0-9a-f-]{36}/, `v1:${randomUUID()}`))],
  ['of another version', (own) => encode(decode(own).replace(/^v1/, 'v2'))],
  ['one ahead of the log', (own) => encode(decode(own).replace(/\d+$/, (n) => String(Number(n) + 1)))],
  ['far ahead of the log', (own) => numbered(own, '999999999999999')],
  ['beyond what a number holds', (own) => numbered(own, '9'.repeat(30))],
  ['negative', (own) => numbered(own, '-1')],
  ['with a fraction', (own) => numbered(own, '1.5')],
  ['with an exponent', (own) => numbered(own, '1e2')],
  ['with a leading nought', (own) => encode(decode(own).replace(/\d+$/, (n) => `0${n}`))],
  ['without a number', (own) => numbered(own, '')],
  ['with something behind it', (own) => encode(`${decode(own)}:1`)],
  ['with a NUL', (own) => encode(`${decode(own)}\0`)],
  ['cut short', (own) => own.slice(0, 40)],
  ['with a letter changed', (own) => `${own.slice(0, 9)}${own[9] === 'A' ? 'B' : 'A'}${own.slice(10)}`],
  ['with a letter that base64url has not', (own) => `${own.slice(0, 9)}+${own.slice(10)}`],
  ['upside down', (own) => [...own].reverse().join('')],
  ['empty', () => ''],
  ['of other words', () => 'latest'],
  ['with SQL in it', () => encode("v1:'; DROP TABLE change; --")],
  ['too long', (own) => own.repeat(3)],
  ['much too long', () => 'A'.repeat(500_000)],
];

/** What is no text at all. */
const NO_CURSOR: [string, unknown][] = [
  ['a number', 12],
  ['a flag', true],
  ['a list', ['x']],
  ['an object', { sequence: 1 }],
];

let database: FreshDatabase;
let server: TestServer;
let socket: LiveSocket;

beforeAll(async () => {
  database = await freshDatabase('sample');
  server = await startTestServer(database.url);
  socket = await LiveSocket.open(server.webSocketUrl, { persona: 'lead@leicester' });
});

afterAll(async () => {
  await socket.leave();
  await server.close();
  await database.drop();
});

const literal = (after: unknown): string =>
  STATUSES.replace('after: $after', `after: ${JSON.stringify(after).replace(/"(\w+)":/, '$1:')}`).replace(
    ', $after: Cursor',
    '',
  );

function follow(id: string, after: unknown, how: string): void {
  if (how === 'variable') socket.subscribe(id, STATUSES, { slug: 'leicester', after });
  else socket.subscribe(id, literal(after), { slug: 'leicester' });
}

async function cursorOf(slug: string): Promise<string> {
  const theirs = await LiveSocket.open(server.webSocketUrl, { persona: `lead@${slug}` });
  theirs.subscribe('1', STATUSES, { slug });
  await theirs.answer('1');
  const cursor = theirs.cursor('1');
  await theirs.leave();
  return cursor;
}

describe.each(['variable', 'literal'])('a cursor as a %s', (how) => {
  it('that cannot be resumed from is told, and every feed goes on from now', async () => {
    const [own, foreign] = [await cursorOf('leicester'), await cursorOf('leicestershire')];
    const given = new Map(REFUSED.map(([name, make]) => [name, make(own, foreign)]));
    for (const [name, cursor] of given) follow(`${how} ${name}`, cursor, how);
    await Promise.all(REFUSED.map(([name]) => socket.answer(`${how} ${name}`, resync)));
    await new StatusWriter(server.url).ambition('ASC1a', 'ON_TARGET', `after the ${how}`);
    for (const [name] of REFUSED) {
      const id = `${how} ${name}`;
      await socket.answer(id, ({ payload }) => payload.data?.statusChanged.reason === `after the ${how}`);
      expect([name, socket.told(id)]).toEqual([
        name,
        [
          { __typename: 'FeedReady', cursor: given.get(name) },
          { __typename: 'ResyncRequired', cursor: own, explanation: expect.stringMatching(/^The|^This/) },
          { __typename: 'StatusChange', to: 'ON_TARGET', reason: `after the ${how}` },
        ],
      ]);
      socket.complete(id);
    }
  });

  it('that is no text is refused with BAD_USER_INPUT, and the socket stays', async () => {
    for (const [name, value] of NO_CURSOR) follow(`${how} ${name}`, value, how);
    for (const [name] of NO_CURSOR) {
      const refusal = await socket.answer(`${how} ${name}`);
      expect([name, errorsOf(refusal)]).toEqual([
        name,
        [expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) })],
      ]);
    }
    await socket.stays();
  });

  it('null is none: the feed starts at the end', async () => {
    follow(`${how} null`, null, how);
    await socket.answer(`${how} null`);
    expect(socket.told(`${how} null`)).toEqual([
      { __typename: 'FeedReady', cursor: await cursorOf('leicester') },
    ]);
  });
});

it('nothing of the other organisation comes by way of its cursor', async () => {
  const foreign = await cursorOf('leicestershire');
  const before = socket.heard.length;
  socket.subscribe('theirs', STATUSES, { slug: 'leicestershire', after: foreign });
  expect(errorsOf(await socket.answer('theirs'))).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(JSON.stringify(socket.heard.slice(before))).not.toContain(foreign);
});

const resync = ({ payload }: Heard): boolean => payload.data?.statusChanged.__typename === 'ResyncRequired';

/** Errors come in an error message, or with the only message of an operation. */
const errorsOf = ({ payload }: Heard): unknown => payload.errors ?? payload;
