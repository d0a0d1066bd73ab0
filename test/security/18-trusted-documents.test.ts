import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifierOf } from '../../src/graphql/guards/trusted-documents';
import { BOTH, codeOfReply } from '../support/both-transports';
import { WATCH } from '../support/documents';
import { LiveSocket } from '../support/live-socket';
import { World } from '../support/world';

const NAME = 'query($slug: String!) { organisation(slug: $slug) { name } }';
const LOG = '{ changes(organisation: "leicester", first: 1) { totalCount } }';
const UNKNOWN = '{ organisations { slug } }';
const variables = { slug: 'leicester' };

let world: World;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'golden-thread-manifest-'));
  const manifest = join(directory, 'manifest.json');
  const documents = Object.fromEntries([NAME, LOG, WATCH].map((text) => [identifierOf(text), text]));
  await writeFile(manifest, JSON.stringify(documents));
  world = await World.open('sample', undefined, { TRUSTED_DOCUMENTS: manifest });
});
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true });
});

describe.each(BOTH)('18: where only trusted documents run, over %s', (_, ask) => {
  it('one is run by its identifier', async () => {
    const { data } = await ask(world, { documentId: identifierOf(NAME), variables });
    expect(data).toEqual({ organisation: { name: 'Leicester City Council' } });
  });

  it.each([
    ['an identifier that is not known', { documentId: identifierOf(UNKNOWN) }, 'NOT_FOUND'],
    ['one of nothing', { documentId: '' }, 'NOT_FOUND'],
    ['a name of every object', { documentId: '__proto__' }, 'NOT_FOUND'],
    ['another name of every object', { documentId: 'constructor' }, 'NOT_FOUND'],
    ['an identifier that is a list', { documentId: [identifierOf(NAME)] }, 'NOT_FOUND'],
    ['a text', { query: UNKNOWN }, 'REQUIRED'],
    [
      'a text under the identifier of another',
      { documentId: identifierOf(NAME), query: UNKNOWN },
      'REQUIRED',
    ],
    [
      'a text that is registered on the way',
      {
        query: UNKNOWN,
        extensions: {
          persistedQuery: { version: 1, sha256Hash: identifierOf(UNKNOWN).slice('sha256:'.length) },
        },
      },
      'NOT_FOUND',
    ],
    ['introspection', { query: '{ __schema { types { name } } }' }, 'REQUIRED'],
  ])('%s is refused, and says why', async (_what, question, why) => {
    for (const sender of [{}, { persona: 'admin@leicester' }]) {
      const reply = await ask(world, { ...question, variables }, sender);
      expect([reply.data, codeOfReply(reply)]).toEqual([null, `PERSISTED_DOCUMENT_${why}`]);
    }
  });

  it('whoever runs one may see no more than otherwise', async () => {
    const question = { documentId: identifierOf(LOG) };
    expect(codeOfReply(await ask(world, question))).toBe('UNAUTHENTICATED');
    expect(codeOfReply(await ask(world, question, { persona: 'viewer@leicester' }))).toBe('FORBIDDEN');
    expect(codeOfReply(await ask(world, question, { persona: 'lead@leicester' }))).toBe('OK');
  });
});

describe('18: and a subscription', () => {
  it('is followed by its identifier, and by nothing else', async () => {
    const socket = await LiveSocket.open(world.webSocketUrl);
    const subscribe = (id: string, payload: object): void =>
      socket.say({ type: 'subscribe', id, payload: { variables, ...payload } });
    subscribe('trusted', { documentId: identifierOf(WATCH) });
    expect((await socket.answer('trusted')).payload.data.statusChanged.__typename).toBe('FeedReady');
    subscribe('other', { query: WATCH.replace('Watch', 'Other') });
    expect((await socket.answer('other')).payload[0].extensions.code).toBe('PERSISTED_DOCUMENT_REQUIRED');
    await socket.leave();
  });
});
