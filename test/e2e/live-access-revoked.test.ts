import { setTimeout as sleep } from 'node:timers/promises';
import { personaOf } from '../../src/app/personas';
import { signToken } from '../../src/transport/token';
import { request } from '../support/graphql-request';
import { LiveSocket } from '../support/live-socket';
import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';
import { SECRET, tokenOf } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(90_000);

const EVERYTHING = `subscription($slug: String!, $after: Cursor) {
  changes(organisation: $slug, after: $after) { __typename ... on Change { kind reason sequence } } }`;
const OWNERS = '{ organisation(slug: "leicester") { owners(first: 100) { nodes { id post } } } }';
const RETIRE = 'mutation($input: RetireOwnerInput!) { retireOwner(input: $input) { change { sequence } } }';
const UPDATE = 'mutation($input: UpdateOwnerInput!) { updateOwner(input: $input) { change { sequence } } }';
const LOG = '{ changes(organisation: "leicester", first: 1) { totalCount } }';
const TODAY = new Date().toISOString().slice(0, 10);

let pair: ServerPair;
let sockets: LiveSocket[];

beforeEach(async () => {
  pair = await ServerPair.start();
  sockets = [];
});

afterEach(async () => {
  for (const socket of sockets) await socket.leave();
  await pair.stop();
});

async function follow(url: string, token: string, after?: string): Promise<LiveSocket> {
  const socket = await LiveSocket.open(url.replace('http', 'ws'), { token });
  sockets.push(socket);
  socket.subscribe('1', EVERYTHING, { slug: 'leicester', ...(after && { after }) });
  await socket.answer('1');
  return socket;
}

const postOf = (persona: string): string => personaOf(persona)?.post ?? '';

async function ownerOf(persona: string): Promise<string> {
  const { data } = await request(pair.one, OWNERS, {}, 'admin@leicester');
  const owners = data.organisation.owners.nodes as { id: string; post: string }[];
  return owners.find(({ post }) => post === postOf(persona))?.id ?? '';
}

/** The number in the log of what an admin does through one server. */
async function edit(url: string, mutation: string, input: object): Promise<number> {
  const { data, errors } = await request(
    url,
    mutation,
    { input: { organisation: 'leicester', ...input } },
    'admin@leicester',
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return (Object.values(data as object)[0] as { change: { sequence: number } }).change.sequence;
}

/** Of a role, with a post or without one, beside the personas. */
const tokenFor = (subject: string, post: string | null): Promise<string> =>
  signToken(
    {
      subject,
      organisation: 'leicester',
      role: 'CONTRIBUTOR',
      post,
      expiresAt: Math.ceil(Date.now() / 1_000) + 3_600,
    },
    SECRET,
  );

async function codeOver(url: string, token: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: LOG }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return `${response.status} ${errors?.[0]?.extensions.code ?? 'OK'}`;
}

const last = (socket: LiveSocket): number =>
  Math.max(0, ...socket.told('1').map(({ sequence }) => sequence ?? 0));

describe('a post that is retired while its holders follow, amid writing', () => {
  it('ends their sockets on every server with 4403 before anything that was committed after it is told', async () => {
    const token = await tokenOf('analyst@leicester');
    const theirs = await Promise.all(
      Array.from({ length: 20 }, (_, index) => follow(index % 2 === 0 ? pair.one : pair.other, token)),
    );
    const others = [
      await follow(pair.one, await tokenOf('contributor@leicester')),
      await follow(pair.other, await tokenFor('nobody in particular', null)),
      await follow(pair.other, await tokenFor('of a post that is not there', 'Nightwatch')),
    ];
    let writing = true;
    const writers = [pair.one, pair.other].map(async (url) => {
      const writer = new StatusWriter(url);
      for (let turn = 0; writing; turn++) await writer.ambition('ASC1b', 'ON_TARGET', `${url} ${turn}`);
    });
    await until(() => theirs.every((socket) => socket.told('1').length > 10));
    const retired = await edit(pair.other, RETIRE, { owner: await ownerOf('analyst@leicester'), on: TODAY });
    expect(new Set(await Promise.all(theirs.map(({ outcome }) => outcome)))).toEqual(new Set(['code 4403']));
    await until(() => others.every((socket) => last(socket) > retired + 20));
    writing = false;
    await Promise.all(writers);
    for (const socket of theirs) expect(last(socket)).toBeLessThan(retired);
    for (const socket of others) {
      const numbers = socket
        .told('1')
        .slice(1)
        .map(({ sequence }) => sequence as number);
      expect(numbers).toEqual(Array.from(numbers, (_, index) => (numbers[0] ?? 0) + index));
      expect(numbers).toContain(retired);
      await socket.stays();
    }
  });

  it('shuts every way in again: the socket, coming back with a cursor, and HTTP', async () => {
    const token = await tokenOf('analyst@leicester');
    const socket = await follow(pair.one, token);
    const elsewhere = await follow(pair.other, token);
    expect(await codeOver(pair.one, token)).toBe('200 OK');
    expect(await codeOver(pair.other, token)).toBe('200 OK');
    await edit(pair.one, RETIRE, { owner: await ownerOf('analyst@leicester'), on: '2020-01-31' });
    expect(await Promise.all([socket.outcome, elsewhere.outcome])).toEqual(['code 4403', 'code 4403']);
    for (const url of [pair.one, pair.other]) {
      expect(await codeOver(url, token)).toBe('401 UNAUTHENTICATED');
      const back = await LiveSocket.connect(url.replace('http', 'ws'));
      back.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
      expect(await back.outcome).toBe('code 4403');
    }
  });

  it('that has a day ahead of it goes on until then', async () => {
    const socket = await follow(pair.one, await tokenOf('analyst@leicester'));
    const retired = await edit(pair.one, RETIRE, {
      owner: await ownerOf('analyst@leicester'),
      on: '2099-12-31',
    });
    await until(() => last(socket) === retired);
    await new StatusWriter(pair.other).ambition('ASC1a', 'ON_TARGET', 'still here');
    await socket.answer('1', ({ payload }) => payload.data.changes.reason === 'still here');
  });
});

describe('a post that is edited', () => {
  it('under another name is not its holder’s any more: 4403, and they come back without one', async () => {
    const token = await tokenOf('contributor@leicester');
    const socket = await follow(pair.one, token);
    const other = await follow(pair.one, await tokenOf('lead@leicester'));
    const owner = await ownerOf('contributor@leicester');
    const edited = await edit(pair.other, UPDATE, { owner, post: 'Another name' });
    expect(await socket.outcome).toBe('code 4403');
    expect(last(socket)).toBeLessThan(edited);
    const cursor = socket.cursor('1');
    const back = await follow(pair.one, token, cursor);
    await back.until(() => last(back) >= edited, 'the edit');
    await until(() => last(other) === edited);
    await other.stays();
  });

  it('in a way that is nothing to access leaves everybody where they are', async () => {
    const token = await tokenOf('contributor@leicester');
    const socket = await follow(pair.one, token);
    const owner = await ownerOf('contributor@leicester');
    const edited = await edit(pair.other, UPDATE, { owner, holder: 'Somebody else' });
    await until(() => last(socket) === edited);
    await sleep(200);
    await socket.stays();
  });
});
