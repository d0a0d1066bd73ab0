import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createClient } from 'graphql-ws';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { identifierOf } from '../../src/graphql/guards/trusted-documents';
import { built } from '../support/build';
import { overHttp, overWebSocket, codeOfReply } from '../support/both-transports';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const NAME = 'query Name($slug: String!) { organisation(slug: $slug) { name } }\n';
const OPEN = `mutation Open { openRound(input: { organisation: "leicester", period: "2027-28 Q1" }) { change { kind } } }`;
const ANSWER = { organisation: { name: 'Leicester City Council' } };
const variables = { slug: 'leicester' };
const ASKING = { headers: { 'apollo-require-preflight': 'yes' } };

let place: Workplace;
let database: FreshDatabase;
let directory: string;
let url: string;
let webSocketUrl: string;

beforeAll(async () => {
  [place, database, directory] = await Promise.all([
    Workplace.open(),
    freshDatabase('sample'),
    mkdtemp(join(tmpdir(), 'golden-thread-documents-')),
  ]);
  await writeFile(join(directory, 'name.graphql'), NAME);
  await writeFile(join(directory, 'open.gql'), OPEN);
  const made = await toManifest([directory, '--out', join(directory, 'manifest.json')]);
  expect(made).toMatchObject({ code: 0, said: '' });
  url = await place
    .serve({ DATABASE_URL: database.url, TRUSTED_DOCUMENTS: join(directory, 'manifest.json') })
    .ready();
  webSocketUrl = url.replace('http', 'ws');
});

afterAll(async () => {
  await place.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

async function toManifest(args: readonly string[]): Promise<{ code: number | string; said: string }> {
  const tool = place.run(process.execPath, [built('src/tools/trusted-documents.js'), ...args], {});
  return { code: await tool.ended, said: tool.complaints };
}

const get = (parameters: Record<string, string>): Promise<Response> =>
  fetch(`${url}?${new URLSearchParams(parameters).toString()}`, ASKING);

describe('18: a manifest that was made of a folder of documents', () => {
  it('has each of them, by the hash of its text', async () => {
    for (const ask of [overHttp, overWebSocket]) {
      const reply = await ask({ url, webSocketUrl }, { documentId: identifierOf(NAME), variables });
      expect(reply.data).toEqual(ANSWER);
    }
  });

  it('serves GET, and a mutation by GET is refused with 405', async () => {
    const response = await get({ documentId: identifierOf(NAME), variables: JSON.stringify(variables) });
    expect([response.status, await response.json()]).toEqual([200, { data: ANSWER }]);
    expect((await get({ documentId: identifierOf(OPEN) })).status).toBe(405);
    const unknown = await get({ documentId: identifierOf('{ __typename }') });
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } }],
    });
    expect((await get({ query: NAME, variables: JSON.stringify(variables) })).status).toBe(400);
  });

  it("takes the identifiers of Apollo's clients, and of WebSocket clients beside the payload", async () => {
    const [, sha256Hash] = identifierOf(NAME).split(':');
    const extensions = [{ persistedQuery: { version: 1, sha256Hash } }, { documentId: identifierOf(NAME) }];
    for (const ask of [overHttp, overWebSocket])
      for (const each of extensions) {
        const reply = await ask({ url, webSocketUrl }, { variables, query: undefined, extensions: each });
        // The protocol of WebSockets asks for a text where there is no identifier in the payload itself.
        if (ask === overWebSocket) expect(reply.ending).toBe('code 4400');
        else expect(reply.data).toEqual(ANSWER);
        const withText = await ask({ url, webSocketUrl }, { variables, query: NAME, extensions: each });
        expect(withText.data).toEqual(ANSWER);
      }
  });

  it('lets the official WebSocket client, which sends texts, send those that it has', async () => {
    const client = createClient({ url: webSocketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    const answerTo = async (query: string): Promise<unknown> => {
      for await (const answer of client.iterate({ query, variables })) return answer.data;
      return undefined;
    };
    expect(await answerTo(NAME)).toEqual(ANSWER);
    await expect(answerTo(NAME.replace('name', 'slug'))).rejects.toMatchObject([
      { extensions: { code: 'PERSISTED_DOCUMENT_REQUIRED' } },
    ]);
    await client.dispose();
  });

  it('takes the explorer away, and says so', async () => {
    const home = await fetch(new URL('/', url));
    expect(home.headers.get('content-type')).toContain('text/plain');
    expect(await home.text()).toContain('TRUSTED_DOCUMENTS');
  });
});

describe('18: a manifest that cannot be used stops the start, and says what is wrong', () => {
  const faulty = async (manifest: unknown): Promise<string> => {
    const path = join(directory, 'faulty.json');
    await writeFile(path, typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
    const server = place.serve({ DATABASE_URL: database.url, TRUSTED_DOCUMENTS: path });
    expect(await server.ended).toBe(1);
    return server.complaints;
  };

  it('each document of it that is not valid, by its identifier', async () => {
    const wrong = ['{ organisations { nothing } }', '{ organisations { slug }'];
    const documents = [...wrong, NAME].map((text) => [identifierOf(text), text]);
    const said = await faulty(Object.fromEntries(documents));
    for (const text of wrong) expect(said).toContain(`${identifierOf(text)} is not valid`);
    expect(said).not.toContain(identifierOf(NAME));
  });

  it('a file that is not there, and one that is no JSON', async () => {
    const absent = place.serve({ DATABASE_URL: database.url, TRUSTED_DOCUMENTS: '/nowhere/manifest.json' });
    expect(await absent.ended).toBe(1);
    expect(absent.complaints).toMatch(/TRUSTED_DOCUMENTS: .*cannot be read \(ENOENT\)/);
    expect(await faulty('{')).toMatch(/TRUSTED_DOCUMENTS: .*is no JSON/);
  });
});

it('18: the tool makes no manifest of what the server would refuse', async () => {
  const wrong = join(directory, 'wrong.graphql');
  await writeFile(wrong, '{ organisations { nothing } }');
  const { code, said } = await toManifest([wrong]);
  expect(code).toBe(1);
  expect(said).toMatch(/wrong\.graphql: Cannot query field "nothing"/);
});

it('18: without a manifest an identifier is refused, and says that there is none', async () => {
  const open = await place.serve({ DATABASE_URL: database.url }).ready();
  const server = { url: open, webSocketUrl: open.replace('http', 'ws') };
  const reply = await overHttp(server, { documentId: identifierOf(NAME), variables });
  expect([reply.ending, codeOfReply(reply)]).toEqual(['status 400', 'PERSISTED_DOCUMENT_NOT_SUPPORTED']);
});
