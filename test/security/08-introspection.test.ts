import { getIntrospectionQuery } from 'graphql';
import { BOTH } from '../support/both-transports';
import { World } from '../support/world';

let closed: World;
let open: World;
beforeAll(async () => {
  closed = await World.open('empty', undefined, { INTROSPECTION: 'off' });
  open = await World.open('empty', undefined, { INTROSPECTION: 'on' });
});
afterAll(async () => {
  await closed.close();
  await open.close();
});

const WAYS: [string, string][] = [
  ['all of it', getIntrospectionQuery()],
  ['the schema', '{ __schema { queryType { name } } }'],
  ['a type', '{ __type(name: "Organisation") { fields { name } } }'],
  ['under another name', '{ a: __schema { b: types { name } } }'],
  [
    'in a fragment',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { __schema { types { name } } }',
  ],
  ['in an inline fragment', '{ ... on Query { __type(name: "Query") { name } } }'],
  ['beside a question', '{ organisations { slug } __schema { types { name } } }'],
  ['if a variable says so', 'query($x: Boolean = true) { __schema @include(if: $x) { types { name } } }'],
  ['in a mutation', 'mutation { __schema { types { name } } }'],
  ['in a subscription', 'subscription { __schema { types { name } } }'],
];

describe.each(BOTH)('8: where introspection is off, over %s', (_, ask) => {
  it.each(WAYS)('the schema is not told: %s', async (_what, query) => {
    const { data, errors, text } = await ask(closed, { query });
    expect(data).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/"(types|fields|queryType)":/);
  });

  it('a client still learns of what type an answer is', async () => {
    expect((await ask(closed, { query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
  });

  it('and where it is on, the schema is told', async () => {
    const { data } = await ask(open, { query: '{ __schema { queryType { name } } }' });
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});
