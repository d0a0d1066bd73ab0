import { personaOf } from '../../src/app/personas';
import { request } from '../support/graphql-request';
import { LiveSocket } from '../support/live-socket';
import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';
import { tokenOf } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(60_000);

const EVERYTHING = `subscription($slug: String!) {
  changes(organisation: $slug) { __typename ... on Change { sequence } } }`;
const LOG = '{ changes(organisation: "leicester", first: 1) { totalCount } }';

let pair: ServerPair;
const sockets: LiveSocket[] = [];
beforeAll(async () => {
  pair = await ServerPair.start();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.leave();
});
afterAll(() => pair.stop());

async function follow(url: string, token: string): Promise<LiveSocket> {
  const socket = await LiveSocket.open(url.replace('http', 'ws'), { token });
  sockets.push(socket);
  socket.subscribe('1', EVERYTHING, { slug: 'leicester' });
  await socket.answer('1');
  return socket;
}

const last = (socket: LiveSocket): number =>
  Math.max(0, ...socket.told('1').map(({ sequence }) => sequence ?? 0));

/** What an admin does through one server: the payload. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
async function edit(url: string, mutation: string, input: object, selection = ''): Promise<any> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { change { sequence } ${selection} } }`;
  const variables = { input: { organisation: 'leicester', ...input } };
  const { data, errors } = await request(url, query, variables, 'admin@leicester');
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}

/** Writes until told to stop, through both servers. */
function writing(): () => Promise<void> {
  let going = true;
  const lanes = [pair.one, pair.other].map(async (url, lane) => {
    const writer = new StatusWriter(url);
    for (let turn = 0; going; turn++) await writer.ambition('ASC1b', 'ON_TARGET', `${lane} ${turn}`);
  });
  return async () => {
    going = false;
    await Promise.all(lanes);
  };
}

async function ownerOf(persona: string): Promise<string> {
  const rows = await pair.sql(`SELECT id, post FROM owner`);
  return rows.find(({ post }) => post === personaOf(persona)?.post)?.['id'] as string;
}

/** Whether a token still opens what it opened: the log, over HTTP and as a feed. */
async function verdicts(url: string, token: string): Promise<string[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: LOG }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  const back = await LiveSocket.connect(url.replace('http', 'ws'));
  sockets.push(back);
  back.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  const welcome = (): boolean => back.heard.some(({ type }) => type === 'connection_ack');
  const heard = await back.until(welcome, 'the welcome').then(
    () => {
      back.subscribe('1', EVERYTHING, { slug: 'leicester' });
      return back.answer('1');
    },
    () => undefined,
  );
  const code = heard && ((heard.payload.errors ?? heard.payload)[0]?.extensions.code ?? 'OK');
  return [errors?.[0]?.extensions.code ?? 'OK', code ?? back.ended ?? 'nothing'];
}

interface Held {
  readonly token: string;
  /** Takes it away through one server, and gives the number that this has in the log. */
  readonly takeAway: () => Promise<number>;
  /** What is left of it: over HTTP, and as a feed. */
  readonly left: readonly [http: string, feed: string];
}

const TODAY = new Date().toISOString().slice(0, 10);
const REFUSED = ['UNAUTHENTICATED', 'code 4403'] as const;

const granted = async (persona: string): Promise<string> => {
  const subject = personaOf(persona)?.subject;
  return (await edit(pair.one, 'grantMembership', { subject, role: 'ANALYST' }, 'membership { id }'))
    .membership.id;
};

const WAYS: Record<string, () => Promise<Held>> = {
  'a post that is retired': async () => {
    const owner = await ownerOf('analyst@leicester');
    return {
      token: await tokenOf('analyst@leicester'),
      takeAway: async () => (await edit(pair.other, 'retireOwner', { owner, on: TODAY })).change.sequence,
      left: REFUSED,
    };
  },
  'a membership that is revoked': async () => {
    const membership = await granted('contributor@leicester');
    return {
      token: await tokenOf('contributor@leicester'),
      takeAway: async () =>
        (await edit(pair.other, 'revokeMembership', { membership, reason: 'Has left' })).change.sequence,
      left: REFUSED,
    };
  },
  'a role that is lowered': async () => {
    const membership = await granted('viewer@leicester');
    return {
      token: await tokenOf('viewer@leicester'),
      takeAway: async () =>
        (await edit(pair.other, 'changeMembership', { membership, role: 'VIEWER' })).change.sequence,
      left: ['FORBIDDEN', 'FORBIDDEN'],
    };
  },
  'a service token that is revoked': async () => {
    const input = { name: 'Nightly', scopes: ['READ_WORK_IN_PROGRESS'], expiresOn: inDays(30) };
    const { token, serviceToken } = await edit(
      pair.one,
      'issueServiceToken',
      input,
      'token serviceToken { id }',
    );
    return {
      token,
      takeAway: async () =>
        (await edit(pair.other, 'revokeServiceToken', { token: serviceToken.id, reason: 'Leaked' })).change
          .sequence,
      left: REFUSED,
    };
  },
};

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('31: access that is taken away while somebody follows', () => {
  it.each(Object.entries(WAYS))(
    '%s ends on every server before anything is told that was committed after it, and every way back is shut',
    async (_what, prepare) => {
      const { token, takeAway, left } = await prepare();
      const theirs = await Promise.all([pair.one, pair.other].map((url) => follow(url, token)));
      const lead = await tokenOf('lead@leicester');
      const others = await Promise.all([pair.one, pair.other].map((url) => follow(url, lead)));
      const stop = writing();
      await until(() => theirs.every((socket) => socket.told('1').length > 5));
      const revoked = await takeAway();
      expect(await Promise.all(theirs.map(({ outcome }) => outcome))).toEqual(['code 4403', 'code 4403']);
      await until(() => others.every((socket) => last(socket) > revoked + 10));
      await stop();
      for (const socket of theirs) expect(last(socket)).toBeLessThan(revoked);
      for (const url of [pair.one, pair.other]) expect(await verdicts(url, token)).toEqual(left);
    },
  );
});
