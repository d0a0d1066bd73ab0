import { connect } from 'node:net';
import { BOTH } from '../support/both-transports';
import { World } from '../support/world';

const MOST_BYTES = 20_000;
const QUERY = '{ organisations { slug } }';

let world: World;
beforeAll(async () => {
  world = await World.open('empty', undefined, { MAX_REQUEST_BYTES: String(MOST_BYTES) });
});
afterAll(() => world.close());

const TOO_LARGE: Readonly<Record<string, string>> = { HTTP: 'status 413', WebSocket: 'code 1009' };

describe.each(BOTH)('22: a request that is too large over %s', (transport, ask) => {
  it.each([
    ['in its document', { query: `# ${'x'.repeat(MOST_BYTES)}\n${QUERY}` }],
    ['in its variables', { query: QUERY, variables: { x: 'x'.repeat(MOST_BYTES) } }],
    ['in what nobody reads', { query: QUERY, extensions: { x: 'x'.repeat(MOST_BYTES) } }],
  ])('%s is not taken', async (_where, question) => {
    const reply = await ask(world, question);
    expect([reply.ending, reply.data]).toEqual([TOO_LARGE[transport], null]);
  });

  it('and one just below is', async () => {
    const reply = await ask(world, { query: `# ${'x'.repeat(MOST_BYTES - 500)}\n${QUERY}` });
    expect(reply.data).toEqual({ organisations: [] });
  });
});

it('22: a body that does not say how long it is, is cut off where it becomes too large', async () => {
  const heard = await new Promise<string>((resolve) => {
    const stream = connect(Number(new URL(world.url).port), '127.0.0.1');
    let text = '';
    stream.on('error', () => undefined);
    stream.on('data', (part: Buffer) => (text += part.toString()));
    stream.on('close', () => resolve(text));
    stream.write(
      'POST /graphql HTTP/1.1\r\nHost: golden-thread\r\nContent-Type: application/json\r\n' +
        'Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
    );
    const piece = `3e8\r\n${'x'.repeat(1_000)}\r\n`;
    for (let at = 0; at < 2 * MOST_BYTES; at += 1_000) stream.write(piece);
  });
  expect(heard).toMatch(/^HTTP\/1\.1 413 /);
});
