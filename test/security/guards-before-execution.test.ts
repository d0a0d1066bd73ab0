import { connect } from 'node:net';
import { BOTH, codeOfReply } from '../support/both-transports';
import { tokenOf } from '../support/test-server';
import { World } from '../support/world';

const INSIDES = /node_modules|\.(js|ts):\d|stacktrace|\bat \w+ \(|SELECT|relation|Context creation/i;

let world: World;
beforeAll(async () => {
  world = await World.open('sample', undefined, { REQUEST_TIMEOUT_SECONDS: '1', INTROSPECTION: 'off' });
});
afterAll(() => world.close());

describe.each(BOTH)('19: before anything runs, over %s', (transport, ask) => {
  it('a fault in finding out who asks is masked', async () => {
    // Of another second than any before: a bearer who is known is not looked up.
    const token = await tokenOf('admin@leicester', transport === 'HTTP' ? 1_801 : 1_802);
    await world.sql('ALTER TABLE owner RENAME TO away');
    try {
      const reply = await ask(world, { query: '{ organisations { slug } }' }, { token });
      expect(reply.text).not.toMatch(INSIDES);
      if (transport === 'HTTP') expect(codeOfReply(reply)).toBe('INTERNAL_SERVER_ERROR');
      else expect(reply.ending).toBe('code 1013');
    } finally {
      await world.sql('ALTER TABLE away RENAME TO owner');
    }
  });

  it.each([
    ['a syntax error', { query: '{ organisations { slug }' }, 'GRAPHQL_PARSE_FAILED'],
    ['an operation that is not there', { query: 'query A { __typename }', operationName: 'B' }, undefined],
    ['two operations and no name', { query: 'query A { __typename } query B { __typename }' }, undefined],
    ['a fragment alone', { query: 'fragment A on Query { __typename }' }, undefined],
    ['a type definition', { query: 'type Query { x: Int }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is told in words of ours', async (_what, question, code) => {
    const reply = await ask(world, question);
    expect(reply.data).toBeNull();
    expect(reply.errors.length).toBeGreaterThan(0);
    expect(codeOfReply(reply)).toMatch(code ?? /^[A-Z_]+$/);
    expect(codeOfReply(reply)).not.toBe('INTERNAL_SERVER_ERROR');
    expect(reply.text).not.toMatch(INSIDES);
  });

  it('a document full of mistakes is told of the first of them', async () => {
    const query = `{ ${Array.from({ length: 40 }, (_, n) => `nothing${n}`).join(' ')} }`;
    const { errors } = await ask(world, { query });
    expect(errors.length).toBeGreaterThan(10);
    expect(errors.length).toBeLessThanOrEqual(21);
  });

  it('variables full of mistakes are told of the first of them, whether or not the document is known', async () => {
    const query =
      'query($f: ActionFilter) { organisation(slug: "x") { actions(filter: $f) { totalCount } } }';
    const variables = { f: { status: Array.from({ length: 1_000 }, (_, n) => `NOTHING_${n}`) } };
    const replies = [];
    for (let turn = 0; turn < 3; turn++) replies.push(await ask(world, { query, variables }));
    for (const { data, errors } of replies) {
      expect(data).toBeNull();
      expect(errors.length).toBeLessThanOrEqual(51);
      expect(errors).toEqual(replies[0]?.errors);
    }
  });
});

describe('23: a request that does not arrive over HTTP', () => {
  const headers = 'POST /graphql HTTP/1.1\r\nHost: golden-thread\r\nContent-Type: application/json\r\n';

  it.each([
    ['its body', `${headers}Content-Length: 100\r\n\r\n{"query":`],
    ['its headers', headers],
  ])('is given up when %s takes too long', async (_what, beginning) => {
    const heard = await new Promise<string>((resolve) => {
      const stream = connect(Number(new URL(world.url).port), '127.0.0.1', () => stream.write(beginning));
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('error', () => undefined);
      stream.on('close', () => resolve(text));
    });
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  });
});

it('8: where introspection is off, so is the explorer, and it says why', async () => {
  const home = await fetch(new URL('/', world.url));
  expect(await home.text()).toContain('INTROSPECTION=off');
  expect((await fetch(new URL('/explorer/anything.js', world.url))).status).toBe(404);
});
