import { randomUUID } from 'node:crypto';
import { BOTH, overWebSocket, type Reply } from '../support/both-transports';
import { idsIn, rowIdsOf } from '../support/everything';
import { World } from '../support/world';

jest.setTimeout(60_000);

const LEAD = { persona: 'lead@leicester' };
const NODE = 'query($id: ID!) { node(id: $id) { __typename id } }';
const PAGE = `query($after: Cursor) { organisation(slug: "leicester") { ambitions(first: 2, after: $after) {
  nodes { id reference } pageInfo { endCursor } } } }`;
const THEIR_PAGE = PAGE.replace('leicester', 'leicestershire');
const FEED = `subscription($slug: String!, $after: Cursor) {
  statusChanged(organisation: $slug, after: $after) { __typename } }`;

let world: World;
let theirs: string[];
beforeAll(async () => {
  world = await World.open('sample');
  theirs = await rowIdsOf(world, 'leicestershire');
});
afterAll(() => world.close());

/** Spread over the whole: rows of one table lie beside each other. */
const some = (ids: readonly string[], count: number): string[] =>
  ids.filter((_, index) => index % Math.max(1, Math.floor(ids.length / count)) === 0);

const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();
const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** Refused with a word for it, or nothing: never a fault of the server, and nothing of the other organisation. */
function harmless(reply: Reply): void {
  for (const { extensions } of reply.errors)
    expect(['BAD_USER_INPUT', 'NOT_FOUND', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions.code);
  expect(idsIn(JSON.stringify(reply.data ?? {}), theirs)).toEqual([]);
}

describe.each(BOTH)('24: over %s', (_, ask) => {
  it('no id of another organisation leads anywhere', async () => {
    const ids = some(theirs, 60);
    expect(ids.length).toBeGreaterThan(40);
    for (const id of ids) {
      const { data, errors } = await ask(world, { query: NODE, variables: { id } }, LEAD);
      expect([id, data, errors]).toEqual([id, { node: null }, []]);
    }
  });

  it('no id that is made up does either, and none is a fault', async () => {
    const own = (await rowIdsOf(world, 'leicester'))[0] ?? '';
    const made = [
      '',
      '0',
      '-1',
      `${own}x`,
      own.slice(1),
      own.toUpperCase().replaceAll('-', ''),
      `${own}' OR '1'='1`,
      `{${theirs[0]}}`,
      'a\u0000b',
      '../../organisation',
      '9'.repeat(400),
      randomUUID(),
    ];
    for (const id of made) {
      const reply = await ask(world, { query: NODE, variables: { id } }, LEAD);
      harmless(reply);
      expect([id, reply.data?.node ?? null]).toEqual([id, null]);
    }
  });

  it.each(['updateAction', 'noteAction', 'moveActionDueDate'])(
    '%s finds no row of another organisation, under our name or under theirs',
    async (mutation) => {
      const [{ id }] = await world.sql('SELECT id FROM action WHERE organisation_id = $1 LIMIT 1', [
        await world.organisationId('leicestershire'),
      ]);
      const rest: Record<string, object> = {
        updateAction: { title: 'Mine' },
        noteAction: { note: 'Mine' },
        moveActionDueDate: { dueDate: '2031-01-31', reason: 'Mine' },
      };
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
      const query = `mutation($input: ${type}) { ${mutation}(input: $input) { change { sequence } } }`;
      const heads = await Promise.all(['leicester', 'leicestershire'].map((slug) => world.head(slug)));
      for (const organisation of ['leicester', 'leicestershire']) {
        const input = { organisation, action: id, ...rest[mutation] };
        const reply = await ask(world, { query, variables: { input } }, LEAD);
        expect(reply.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      }
      expect(await Promise.all(['leicester', 'leicestershire'].map((slug) => world.head(slug)))).toEqual(
        heads,
      );
    },
  );

  it('a cursor of a page is tampered with in vain', async () => {
    const own = await ask(world, { query: PAGE }, LEAD);
    const cursor: string = own.data.organisation.ambitions.pageInfo.endCursor;
    const foreign = await ask(world, { query: THEIR_PAGE });
    const tampered = [
      foreign.data.organisation.ambitions.pageInfo.endCursor,
      cursor.slice(0, -3),
      `${cursor}AAAA`,
      [...cursor].reverse().join(''),
      encode('[]'),
      encode('null'),
      encode('["x"]'),
      encode(decode(cursor).replace(/[^",[\]]+/, '9'.repeat(40))),
      encode(decode(cursor).replace(/[^",[\]]+/, "'; DROP TABLE action; --")),
      encode(`${'['.repeat(2_000)}1${']'.repeat(2_000)}`),
      encode('{"__proto__":{"x":1}}'),
      '-1',
      '',
    ];
    for (const after of tampered) harmless(await ask(world, { query: PAGE, variables: { after } }, LEAD));
    // And as it was it still goes on.
    const next = await ask(world, { query: PAGE, variables: { after: cursor } }, LEAD);
    expect(next.data.organisation.ambitions.nodes).toHaveLength(2);
  });
});

describe('24: and over WebSocket', () => {
  it('a feed of another organisation is not found, whatever cursor comes with it', async () => {
    const [stream] = await world.sql('SELECT epoch, head::int FROM stream WHERE organisation_id = $1', [
      await world.organisationId('leicestershire'),
    ]);
    const place = `v1:${await world.organisationId('leicestershire')}:${stream.epoch}`;
    for (const sequence of [stream.head, 0, -1, 1e15, '9'.repeat(30)]) {
      const variables = { slug: 'leicestershire', after: encode(`${place}:${sequence}`) };
      const reply = await overWebSocket(world, { query: FEED, variables }, LEAD);
      expect(reply.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', field: 'organisation' } }]);
    }
  });
});
