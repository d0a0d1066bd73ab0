import 'reflect-metadata';
import {
  execute,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
  subscribe,
  type ExecutionResult,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { UNLIMITED, type Access } from '../../src/domain/access';
import { readAt } from '../../src/graphql/context-at';
import { Moments } from '../../src/graphql/moments';
import { readAsAt } from '../../src/graphql/read-as-at';
import type { RequestContext } from '../../src/graphql/request-context';

const ORGANISATION = '01a202f5-0000-7000-8000-00000000000a';
const SHARED = Object.freeze({ name: 'shared' });

/** Says as at which entry it reads; the log has an entry a day from 2026-01-01 on. */
interface Told {
  readonly at: string;
}
const reader = (at: string): unknown => ({
  at,
  asAt: (sequence: string) => reader(sequence),
  one: (_relation: unknown, key: string) =>
    Promise.resolve({ sequence: String(Number(key.slice(-16, -14))) }),
});
const atOf = (context: RequestContext): string => (context.reader as unknown as Told).at;

class Page {
  readonly edges = [{ node: { name: 'row' } }, { node: SHARED }];
}

const Row: GraphQLObjectType = new GraphQLObjectType<object, RequestContext>({
  name: 'Row',
  fields: () => ({
    name: { type: GraphQLString },
    at: { type: GraphQLString, resolve: (_row, _args, context) => `${atOf(context)} ${context.today}` },
    held: { type: Row },
    rows: { type: new GraphQLList(Row), resolve: () => [{ held: { name: 'held' } }, SHARED, null] },
    page: { type: Rows, resolve: () => Promise.resolve(new Page()) },
    // As an agenda that was pinned gives its subjects.
    pinned: {
      type: Row,
      resolve: (_row, _args, context) =>
        readAt(context, { organisationId: ORGANISATION, sequence: '77', day: '2026-07-07' }, (then) =>
          Promise.resolve({ name: atOf(then) }),
        ),
    },
  }),
});
const Edge = new GraphQLObjectType({ name: 'Edge', fields: { node: { type: Row } } });
const Rows = new GraphQLObjectType<Page, RequestContext>({
  name: 'Rows',
  fields: {
    edges: { type: new GraphQLList(Edge), resolve: (page) => page.edges },
    size: { type: GraphQLInt, resolve: (page) => page.edges.length },
    at: { type: GraphQLString, resolve: (_page, _args, context) => atOf(context) },
  },
});
const row = {
  type: Row,
  resolve: () => ({ name: 'root', held: { held: SHARED } }),
  extensions: { readsAsAt: true },
};
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { row, one: { ...row, type: new GraphQLList(Row), resolve: () => SHARED && [SHARED] } },
  }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      told: {
        type: new GraphQLObjectType({ name: 'Message', fields: { row } }),
        subscribe: messages,
        resolve: (message: unknown) => message,
      },
    },
  }),
});
readAsAt(schema);

async function* messages(): AsyncGenerator<object> {
  await Promise.resolve();
  yield {};
}

const access: Access = {
  subject: 's',
  role: 'LEAD',
  organisationId: ORGANISATION,
  ownerId: null,
  ...UNLIMITED,
};
const context = (): RequestContext =>
  ({
    access,
    reader: reader('live'),
    today: '2026-12-31',
    now: new Date('2026-12-31T12:00:00Z'),
    moments: new Moments<RequestContext>(),
  }) as unknown as RequestContext;

/** Interpreted and compiled: the same. */
async function ask(text: string): Promise<ExecutionResult['data']> {
  const document = parse(text);
  const interpreted = await execute({ schema, document, contextValue: context() });
  expect(interpreted.errors).toBeUndefined();
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error('Not compiled');
  const again = await compiled.query(null, context(), {});
  expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(interpreted)));
  return interpreted.data;
}

const moment = (day: string): string => `asAt: "2026-01-${day}T10:00:00.000Z"`;
const BELOW = `at held { at held { at } } rows { at held { at } rows { at } }
  page { at size edges { node { name at rows { at } } } }`;

test('everything below a field as at a moment is resolved as at the moment, and by its day', async () => {
  const data = await ask(`{ row(${moment('05')}) { ${BELOW} } }`);
  const found = JSON.stringify(data).match(/"at":"[^"]*"/g) ?? [];
  expect(found.length).toBeGreaterThan(12);
  expect(new Set(found)).toEqual(new Set(['"at":"5 2026-01-05"', '"at":"5"']));
});

test('what several moments and the present have in common carries no mark from one to the other', async () => {
  const data = await ask(`{ first: row(${moment('05')}) { ${BELOW} } live: row { ${BELOW} }
    second: row(${moment('06')}) { ${BELOW} } one(asAt: "2026-01-07T10:00:00.000Z") { at } now: one { at } }`);
  const expected = { first: '5', live: 'live', second: '6', one: '7', now: 'live' };
  for (const [key, at] of Object.entries(expected)) {
    const found = JSON.stringify(data?.[key]).match(/"at":"[^" ]*/g) ?? [];
    expect([key, ...new Set(found)]).toEqual([key, `"at":"${at}`]);
  }
});

test('a resolver can give records of a moment itself, below the present or another moment', async () => {
  const PINNED = 'at pinned { name at rows { at held { at } } page { edges { node { at } } } }';
  const data = await ask(`{ live: row { ${PINNED} } then: row(${moment('05')}) { ${PINNED} } }`);
  for (const [key, at] of [
    ['live', 'live'],
    ['then', '5'],
  ] as const) {
    const { pinned, ...own } = data?.[key] as { pinned: { name: string }; at: string };
    expect(own.at).toMatch(new RegExp(`^${at} `));
    expect(pinned.name).toBe('77');
    expect(new Set(JSON.stringify(pinned).match(/"at":"[^" ]*/g))).toEqual(new Set(['"at":"77']));
  }
});

test('a message of a subscription can hold a moment', async () => {
  const document = parse(
    `subscription { told { live: row { at } then: row(${moment('05')}) { rows { at } } } }`,
  );
  const stream = (await subscribe({
    schema,
    document,
    contextValue: context(),
  })) as AsyncGenerator<ExecutionResult>;
  const { value } = await stream.next();
  expect(value.data.told).toEqual({
    live: { at: 'live 2026-12-31' },
    then: { rows: [{ at: '5 2026-01-05' }, { at: '5 2026-01-05' }, null] },
  });
});

test('without a moment, no record is looked at', async () => {
  const given = context();
  const looked = jest.spyOn(given.moments, 'of');
  await execute({ schema, document: parse(`{ row { ${BELOW} } }`), contextValue: given });
  expect(looked).not.toHaveBeenCalled();
  expect(given.moments.used).toBe(false);
});
