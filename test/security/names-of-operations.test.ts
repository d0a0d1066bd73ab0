import { BOTH } from '../support/both-transports';
import { keptBytes } from '../support/garbage';
import { World } from '../support/world';

const MEGABYTE = 1_000_000;
const QUERY = 'query One { organisations { slug } }';

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
});
afterAll(() => world.close());

/** The name is whatever the caller likes, and stays with a document that is kept for as long as it is asked for. */
describe.each(BOTH)('names of operations that a document does not have, over %s', (_, ask) => {
  it('are refused each time, and not kept', async () => {
    const asked = async (count: number): Promise<void> => {
      for (let number = 0; number < count; number += 1) {
        const operationName = `${number}${'x'.repeat(400_000)}`;
        const { data, errors } = await ask(world, { query: QUERY, operationName });
        expect([data, errors[0]?.message]).toEqual([null, expect.stringMatching(/operation/)]);
      }
    };
    await asked(10);
    const before = await keptBytes();
    await asked(60);
    expect((await keptBytes()) - before).toBeLessThan(5 * MEGABYTE);
  });
});
