import { buildSchema, parse } from 'graphql';
import { OperationCost } from '../../src/graphql/guards/operation-cost';
import { keptBytes } from '../support/garbage';

const VARIABLES = 50;

test.each([1_900, 700, 300])(
  'costs that are kept of a document take some kilobytes, by variables of %d characters',
  async (length) => {
    const costs = new OperationCost(buildSchema('type Query { a: Int }'));
    const documents = Array.from({ length: 100 }, () => parse('{ a }'));
    const before = await keptBytes();
    for (const document of documents) {
      for (let number = 0; number < VARIABLES; number += 1)
        expect(costs.of({ document, variables: { [`v${number}${'x'.repeat(length)}`]: 1 } })).toBe(10);
    }
    expect(((await keptBytes()) - before) / documents.length).toBeLessThan(30_000);
  },
);
