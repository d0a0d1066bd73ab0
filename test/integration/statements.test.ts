import { levelStatement } from '../../src/persistence/level-statement';
import { everyRelation } from '../support/relations';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
});
afterAll(() => world.close());

const VIEWS = [
  { organisationId: '01a202f5-0000-7000-8000-00000000000a', publishedOnly: false },
  { organisationId: '01a202f5-0000-7000-8000-00000000000a', publishedOnly: true },
  { organisationId: undefined, publishedOnly: true },
];

test.each(VIEWS)('PostgreSQL can plan every relation under every filter and order for %p', async (view) => {
  for (const { name, relation, args } of everyRelation()) {
    const keys = relation.keyType === 'uuid' ? ['01a202f5-372f-77bb-8906-2d56a2e6411f'] : ['none'];
    const { text, values } = levelStatement([{ relation, args, keys }], view);
    const [plan] = await world.sql(`EXPLAIN ${text}`, values).catch((problem: Error) => {
      throw new Error(`${name} ${JSON.stringify(args)}: ${problem.message}`);
    });
    expect(plan).toBeDefined();
  }
});
