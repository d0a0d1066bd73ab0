import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { request } from '../support/graphql-request';
import { STATUSES } from '../support/live-documents';
import { LiveSocket, type Heard } from '../support/live-socket';
import { startTestServer, type TestServer } from '../support/test-server';

jest.setTimeout(60_000);

const CHANGES = `subscription($slug: String!, $filter: ChangeFilter) {
  changes(organisation: $slug, filter: $filter) { __typename } }`;
const ACTIONS = `subscription($slug: String!, $filter: StatusFeedFilter) {
  actionChanged(organisation: $slug, filter: $filter) { __typename } }`;
const READINGS = `subscription($slug: String!, $filter: FeedFilter) {
  readingRecorded(organisation: $slug, filter: $filter) { __typename } }`;
const SUMMARIES = `subscription($slug: String!, $filter: SummaryFilter) {
  summaryChanged(organisation: $slug, filter: $filter) { __typename } }`;
const NOBODY = '00000000-0000-4000-8000-000000000000';

let database: FreshDatabase;
let server: TestServer;
let socket: LiveSocket;
let theirs: { owner: string; ambition: string; division: string };

beforeAll(async () => {
  database = await freshDatabase('sample');
  server = await startTestServer(database.url);
  socket = await LiveSocket.open(server.webSocketUrl, { persona: 'lead@leicester' });
  const { data } = await request(
    server.url,
    `{ organisation(slug: "leicestershire") { owners(first: 1) { nodes { id } } ambitions(first: 1) { nodes { id } }
      divisions { code } } }`,
    {},
    'lead@leicestershire',
  );
  const { owners, ambitions, divisions } = data.organisation;
  theirs = { owner: owners.nodes[0].id, ambition: ambitions.nodes[0].id, division: divisions[0].code };
});

afterAll(async () => {
  await socket.leave();
  await server.close();
  await database.drop();
});

const errorsOf = ({ payload }: Heard): { extensions: { code: string; field?: string } }[] =>
  payload.errors ?? payload;

let operations = 0;

async function refusal(document: string, filter: object): Promise<[string, string | undefined]> {
  const id = `f${(operations += 1)}`;
  socket.subscribe(id, document, { slug: 'leicester', filter });
  const answer = await socket.answer(id);
  expect(answer.payload.data ?? null).toBeNull();
  const [error] = errorsOf(answer);
  return [error?.extensions.code ?? 'none', error?.extensions.field];
}

const many = (value: string, count = 101): string[] => Array.from({ length: count }, () => value);

const EVERY_FEED: [string, string][] = [
  ['statusChanged', STATUSES],
  ['changes', CHANGES],
  ['actionChanged', ACTIONS],
  ['readingRecorded', READINGS],
  ['summaryChanged', SUMMARIES],
];

type Fault = [string, () => object, string, string];

/** Every feed takes these conditions; all but the counts take ambitions as well. */
const FAULTS: Fault[] = [
  ['an unknown division', () => ({ division: ['NOWHERE'] }), 'NOT_FOUND', 'filter.division.0'],
  ['a division that is empty text', () => ({ division: [' '] }), 'BAD_USER_INPUT', 'filter.division.0'],
  ['a division with a NUL', () => ({ division: ['\0'] }), 'BAD_USER_INPUT', 'filter.division.0'],
  ['a post of the other council', () => ({ owner: [theirs.owner] }), 'NOT_FOUND', 'filter.owner.0'],
  ['a post that is not there', () => ({ owner: [NOBODY] }), 'NOT_FOUND', 'filter.owner.0'],
  ['a malformed id', () => ({ owner: ['me'] }), 'BAD_USER_INPUT', 'filter.owner.0'],
  ['an empty list', () => ({ owner: [] }), 'BAD_USER_INPUT', 'filter.owner'],
  ['101 entries', () => ({ theme: many('Safety') }), 'BAD_USER_INPUT', 'filter.theme'],
  ['a theme of 501 letters', () => ({ theme: ['x'.repeat(501)] }), 'BAD_USER_INPUT', 'filter.theme.0'],
  ['null in a list', () => ({ theme: [null] }), 'BAD_USER_INPUT', 'filter.theme.0'],
  ['an object for text', () => ({ theme: [{}] }), 'BAD_USER_INPUT', 'filter.theme.0'],
  ['an unknown condition', () => ({ colour: ['red'] }), 'BAD_USER_INPUT', 'filter.colour'],
];
const FAULTS_OF_AMBITIONS: Fault[] = [
  [
    'an ambition of the other council',
    () => ({ ambition: [theirs.ambition] }),
    'NOT_FOUND',
    'filter.ambition.0',
  ],
  ['a malformed id of an ambition', () => ({ ambition: ['ASC1a'] }), 'BAD_USER_INPUT', 'filter.ambition.0'],
  ['an ambition that is a post', () => ({ ambition: [theirs.owner] }), 'NOT_FOUND', 'filter.ambition.0'],
  ['101 ids', () => ({ ambition: many(theirs.ambition) }), 'BAD_USER_INPUT', 'filter.ambition'],
];

describe.each(EVERY_FEED)('%s refuses a filter, naming the field', (name, document) => {
  const faults = name === 'summaryChanged' ? FAULTS : [...FAULTS, ...FAULTS_OF_AMBITIONS];
  it.each(faults)('%s', async (_fault, filter, code, field) => {
    expect(await refusal(document, filter())).toEqual([code, field]);
    await socket.stays();
  });
});

describe.each(EVERY_FEED.slice(0, 3))('%s refuses words that there are not', (_name, document) => {
  it.each<[string, object, string]>([
    ['an unknown status', { status: ['GREEN'] }, 'filter.status.0'],
    ['a status in small letters', { status: ['ON_TARGET', 'complete'] }, 'filter.status.1'],
    ['an unknown axis', { axis: ['WORK'] }, 'filter.axis.0'],
    ['an empty list of statuses', { status: [] }, 'filter.status'],
    ['101 statuses', { status: many('ON_TARGET') }, 'filter.status'],
  ])('%s', async (_fault, filter, field) => {
    expect(await refusal(document, filter)).toEqual(['BAD_USER_INPUT', field]);
  });
});

it('an unknown kind of change is refused with those that there are', async () => {
  expect(await refusal(CHANGES, { kinds: ['StatusPublished', 'Nothing'] })).toEqual([
    'BAD_USER_INPUT',
    'filter.kinds.1',
  ]);
});

it('a word that is not there is refused as a literal as well', async () => {
  socket.subscribe(
    'literal',
    'subscription { statusChanged(organisation: "leicester", filter: { status: [GREEN] }) { __typename } }',
  );
  const answer = await socket.answer('literal');
  expect(answer.type).toBe('error');
  expect(answer.payload).toMatchObject([
    { message: expect.stringContaining('GREEN'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ]);
});

it.each<[string, object]>([
  ['no organisation', { slug: null }],
  ['a number for an organisation', { slug: 1 }],
])('%s is refused', async (name, variables) => {
  socket.subscribe(name, STATUSES, { ...variables });
  expect(errorsOf(await socket.answer(name))[0]?.extensions).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'slug',
  });
});

it('a document with several operations and no name is answered with an error', async () => {
  const payload = {
    query: `query A { organisations { slug } } ${STATUSES.replace('subscription', 'subscription B')}`,
  };
  socket.say({ type: 'subscribe', id: 'unnamed', payload });
  expect((await socket.answer('unnamed')).type).toBe('error');
  socket.say({ type: 'subscribe', id: 'misnamed', payload: { ...payload, operationName: 'C' } });
  expect((await socket.answer('misnamed')).type).toBe('error');
  await socket.stays();
});
