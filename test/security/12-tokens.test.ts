import { parse } from 'graphql';
import { BOTH, codeOfReply } from '../support/both-transports';
import { expectLimit } from '../support/over-limit';
import { World } from '../support/world';

const MOST = 400;

let world: World;
beforeAll(async () => {
  world = await World.open('empty', undefined, { MAX_TOKENS: String(MOST), MAX_BREADTH: '1000' });
});
afterAll(() => world.close());

/** `{ organisations { slug slug ... } }` of exactly so many tokens. */
const document = (tokens: number): string => `{ organisations { ${'slug '.repeat(tokens - 5)} } }`;

describe.each(BOTH)('12: tokens are counted while a document is parsed, over %s', (_, ask) => {
  it('and the first beyond the limit ends it', async () => {
    expect(() => parse(document(MOST), { maxTokens: MOST })).not.toThrow();
    await expectLimit(world, ask, 'MAX_TOKENS', [{ query: document(MOST) }, { query: document(MOST + 1) }]);
  });

  it.each([
    ['a long list', `{ organisation(slug: [${'"x" '.repeat(MOST)}]) { name } }`],
    ['nothing but brackets', '{a'.repeat(MOST)],
    ['half a document', `{ ${'a '.repeat(MOST)}`],
  ])('whatever they are: %s', async (_what, query) => {
    const { errors, data } = await ask(world, { query });
    expect([data, errors.length, errors[0]?.extensions['limit']]).toEqual([null, 1, 'MAX_TOKENS']);
  });

  it('what is no token is not counted, and bounded by the size of a request', async () => {
    const query = `#${' comment'.repeat(5_000)}\n${' ,'.repeat(5_000)}{ organisations { slug } }`;
    expect(codeOfReply(await ask(world, { query }))).toBe('OK');
  });

  it('as many brackets as fit into a request end in an error, not in the end of the server', async () => {
    for (const query of ['{a'.repeat(200_000), `{ a(b: ${'['.repeat(400_000)}`]) {
      const { errors } = await ask(world, { query });
      expect(errors).toHaveLength(1);
    }
    expect(codeOfReply(await ask(world, { query: '{ organisations { slug } }' }))).toBe('OK');
  });
});
