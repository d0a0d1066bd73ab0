import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { LiveSocket, type Heard } from '../support/live-socket';
import { OfficialFollower } from '../support/official-follower';
import { StatusWriter } from '../support/status-writer';
import { startTestServer, tokenOf, type TestServer } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(60_000);

const TIMES = `subscription($slug: String!) { statusChanged(organisation: $slug) { __typename ... on StatusChange { at reason } } }`;

let database: FreshDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase('sample');
  server = await startTestServer(database.url);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

/** When a token ends, in milliseconds since 1970. */
const endOf = (token: string): number =>
  1_000 * (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number }).exp;

/** Writes changes one after the other until it is stopped. */
function writeOn(): { written: string[]; stop: () => Promise<void> } {
  const writer = new StatusWriter(server.url);
  const written: string[] = [];
  let writing = true;
  const turns = (async () => {
    for (let turn = 0; writing; turn++) {
      await writer.ambition('ASC1a', 'ON_TARGET', `turn ${turn}`);
      written.push(`turn ${turn}`);
    }
  })();
  return {
    written,
    stop: async () => {
      writing = false;
      await turns;
    },
  };
}

describe('a token that ends while its bearer follows', () => {
  it('closes with 4403 at that moment, and tells of nothing that was committed after it', async () => {
    const token = await tokenOf('lead@leicester', 2);
    const expiresAt = endOf(token);
    const socket = await LiveSocket.open(server.webSocketUrl, { token });
    socket.subscribe('1', TIMES, { slug: 'leicester' });
    await socket.answer('1');
    // Somebody to whom nothing is sent, and who says nothing.
    const idle = await LiveSocket.open(server.webSocketUrl, { token });
    const { written, stop } = writeOn();
    expect(await Promise.all([socket.outcome, idle.outcome])).toEqual(['code 4403', 'code 4403']);
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt);
    expect(Date.now()).toBeLessThan(expiresAt + 3_000);
    const known = written.length;
    await until(() => written.length > known + 5);
    await stop();
    const changes = socket.told('1').slice(1);
    expect(changes.length).toBeGreaterThan(0);
    for (const { at } of changes) expect(Date.parse(at as string)).toBeLessThan(expiresAt);
  });

  it('the official client comes back with a new one: nothing is lost, nothing is repeated', async () => {
    let tokens = 0;
    const follower = await new OfficialFollower({
      url: () => server.webSocketUrl,
      token: () => {
        tokens += 1;
        return tokenOf('lead@leicester', 1);
      },
    }).open();
    const { written, stop } = writeOn();
    await until(() => follower.connections >= 4);
    await stop();
    await until(() => follower.reasons.length >= written.length);
    expect(follower.reasons).toEqual(written);
    expect(follower.closes.every((code) => code === 4403)).toBe(true);
    expect(follower.problems).toEqual([]);
    expect(follower.types).not.toContain('ResyncRequired');
    expect(tokens).toBeGreaterThanOrEqual(4);
    await follower.close();
  });

  it('a token without a connection is refused as soon as it has ended', async () => {
    const ended = await tokenOf('lead@leicester', -1);
    const socket = await LiveSocket.connect(server.webSocketUrl);
    socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${ended}` } });
    expect(await socket.outcome).toBe('code 4403');
  });
});

describe('who may follow what', () => {
  const OPEN = ['statusChanged', 'readingRecorded', 'summaryChanged'];
  const CLOSED = ['changes', 'actionChanged'];

  const document = (feed: string, after?: string): string =>
    `subscription { ${feed}(organisation: "SLUG"${after ? `, after: "${after}"` : ''}) { __typename } }`;

  async function asks(
    persona: string | undefined,
    feed: string,
    slug: string,
    after?: string,
  ): Promise<Heard> {
    const socket = await LiveSocket.open(server.webSocketUrl, persona ? { persona } : {});
    socket.subscribe('1', document(feed, after).replace('SLUG', slug));
    const answer = await socket.answer('1');
    await socket.leave();
    return answer;
  }

  const verdict = ({ payload }: Heard): string =>
    (payload.errors ?? payload)[0]?.extensions.code ?? payload.extensions.feed;

  const everybody = [undefined, 'viewer', 'contributor', 'analyst', 'lead', 'admin'];
  const as = (role: string | undefined): string | undefined => role && `${role}@leicester`;

  it.each(OPEN)('%s is open to everybody, each with what they may see', async (feed) => {
    for (const role of everybody)
      expect([role, verdict(await asks(as(role), feed, 'leicester'))]).toEqual([role, 'ready']);
  });

  it.each(CLOSED)('%s is for those who may see work in progress, on coming back as well', async (feed) => {
    const { payload } = await asks('lead@leicester', feed, 'leicester');
    const { cursor } = payload.extensions;
    for (const after of [undefined, cursor]) {
      const verdicts: string[] = [];
      for (const role of everybody) verdicts.push(verdict(await asks(as(role), feed, 'leicester', after)));
      expect(verdicts).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'ready', 'ready', 'ready', 'ready']);
    }
  });

  it.each([...OPEN, ...CLOSED])(
    '%s of another organisation is not found, exactly as one that is not there',
    async (feed) => {
      for (const role of ['viewer', 'lead', 'admin']) {
        const theirs = await asks(as(role), feed, 'leicestershire');
        const nobodys = await asks(as(role), feed, 'atlantis');
        expect(verdict(theirs)).toBe('NOT_FOUND');
        expect(theirs).toEqual(nobodys);
      }
    },
  );
});
