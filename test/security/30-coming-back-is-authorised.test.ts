import { Client } from 'pg';
import { FEEDS, type Feed } from '../support/feed-watcher';
import { LiveSocket } from '../support/live-socket';
import { World } from '../support/world';

const ROLES = [undefined, 'viewer', 'contributor', 'analyst', 'lead', 'admin'] as const;
/** For those only who see work in progress. */
const CLOSED: readonly Feed[] = ['changes', 'actionChanged'];

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const document = (feed: string): string =>
  `subscription($slug: String!, $after: Cursor) { ${feed}(organisation: $slug, after: $after) { __typename } }`;

const sockets = new Map<string | undefined, LiveSocket>();
let asked = 0;
afterAll(async () => {
  for (const socket of sockets.values()) await socket.leave();
});

/** The first message of a feed, for somebody on the one socket that they have. */
async function first(persona: string | undefined, feed: string, slug: string, after?: string) {
  const socket =
    sockets.get(persona) ?? (await LiveSocket.open(world.webSocketUrl, persona ? { persona } : {}));
  sockets.set(persona, socket);
  const id = `${(asked += 1)}`;
  socket.subscribe(id, document(feed), { slug, ...(after && { after }) });
  const { type, payload } = await socket.answer(id);
  socket.complete(id);
  return { type, payload };
}

const verdict = ({ payload }: Awaited<ReturnType<typeof first>>): string =>
  (payload.errors ?? payload)[0]?.extensions.code ?? payload.extensions.feed;

const cursorOf = async (slug: string): Promise<string> =>
  (await first(`lead@${slug}`, 'statusChanged', slug)).payload.extensions.cursor;

const at = (role: string | undefined, slug = 'leicester'): string | undefined => role && `${role}@${slug}`;

describe.each(FEEDS)('30: %s', (feed) => {
  it('asks who it is for on coming back as on coming first', async () => {
    const cursor = await cursorOf('leicester');
    const refusals = CLOSED.includes(feed) ? ['UNAUTHENTICATED', 'FORBIDDEN'] : ['ready', 'ready'];
    for (const after of [undefined, cursor]) {
      const verdicts = [];
      for (const role of ROLES) verdicts.push(verdict(await first(at(role), feed, 'leicester', after)));
      expect(verdicts).toEqual([...refusals, 'ready', 'ready', 'ready', 'ready']);
    }
  });

  it('of another organisation is as one that is not there: the same words, and the same work', async () => {
    const cursor = await cursorOf('leicestershire');
    for (const role of ['viewer', 'lead', 'admin']) {
      for (const after of [undefined, cursor]) {
        const theirs = await attempts(at(role), feed, 'leicestershire', after);
        const nobodys = await attempts(at(role), feed, 'atlantis', after);
        expect(verdict(theirs.answer)).toBe('NOT_FOUND');
        expect([role, after, theirs]).toEqual([role, after, nobodys]);
      }
    }
  });
});

/** The answer, and the least work that there was for it: what the server does by itself now and then adds to some. */
async function attempts(...asked: Parameters<typeof first>) {
  // Once before: whatever is looked up but once is known then.
  let answer = await first(...asked);
  const spy = jest.spyOn(Client.prototype, 'query');
  const work: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    spy.mockClear();
    answer = await first(...asked);
    work.push(spy.mock.calls.map(([text]) => textOf(text)).filter(isAboutThem).length);
  }
  spy.mockRestore();
  return { answer, work: Math.min(...work) };
}

/** Which organisations there are is no secret: looking a name up tells nothing. What is read of one would. */
const isAboutThem = (text: string): boolean =>
  /organisation|owner|change|stream/.test(text) && !/"slug" = \$1/.test(text);

const textOf = (sent: unknown): string =>
  typeof sent === 'string' ? sent : ((sent as { text?: string }).text ?? '');
