import { BOTH, codeOfReply } from '../support/both-transports';
import { World } from '../support/world';

const QUERY = 'query($f: ActionFilter) { organisation(slug: "x") { actions(filter: $f) { totalCount } } }';
const LEAD = { persona: 'lead@leicester' };

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
  await world.seed('leicester');
});
afterAll(() => world.close());

/** Written by hand: what writes JSON gives up sooner than what reads it. */
const asked = (values: string, place = 'variables'): string =>
  `{"query":${JSON.stringify(QUERY)},"${place}":${values}}`;
const lists = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
const objects = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const LEVELS = 100_000;
const MANY = 60_000;

const BOMBS: [what: string, limit: string, question: string][] = [
  ['lists in lists', 'MAX_VALUE_DEPTH', asked(`{"f":${lists(LEVELS)}}`)],
  ['objects in objects', 'MAX_VALUE_DEPTH', asked(`{"f":${objects(LEVELS)}}`)],
  ['lists in a variable that nobody reads', 'MAX_VALUE_DEPTH', asked(`{"other":${lists(LEVELS)}}`)],
  ['lists among the extensions', 'MAX_VALUE_DEPTH', asked(`{"other":${lists(LEVELS)}}`, 'extensions')],
  ['sixty thousand values', 'MAX_VALUES', asked(`{"f":{"status":[${'"A",'.repeat(MANY)}"A"]}}`)],
  [
    'sixty thousand variables',
    'MAX_VALUES',
    asked(JSON.stringify(Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`v${n}`, n])))),
  ],
];

describe.each(BOTH)('20: values over %s', (transport, ask) => {
  it.each(BOMBS)('%s are refused before they are read', async (_what, limit, question) => {
    const { data, errors } = await ask(world, question, LEAD);
    expect([data, errors.length, errors[0]?.extensions['limit']]).toEqual([null, 1, limit]);
  });

  it('of more than a request may hold are not taken', async () => {
    const reply = await ask(world, { query: QUERY, variables: { f: 'x'.repeat(1_100_000) } }, LEAD);
    expect(reply.ending).toBe(transport === 'HTTP' ? 'status 413' : 'code 1009');
  });

  it('as deep in the document itself are refused', async () => {
    const query = `{ organisation(slug: ${'['.repeat(200)}1${']'.repeat(200)}) { name } }`;
    expect((await ask(world, { query }, LEAD)).errors).toMatchObject([
      { extensions: { limit: 'MAX_VALUE_DEPTH' } },
    ]);
  });

  it.each([
    ['a list', []],
    ['a text', 'x'],
    ['a number', 7],
  ])('that are %s in place of an object are refused', async (_what, variables) => {
    const { data, ending } = await ask(world, { query: QUERY, variables }, LEAD);
    expect(data).toBeNull();
    expect(ending).toMatch(/^(status 400|code 4400|open)$/);
  });

  it('as a form sends them are taken', async () => {
    const variables = { f: { status: ['ON_TRACK', 'COMPLETE'], open: true } };
    expect(codeOfReply(await ask(world, { query: QUERY, variables }, LEAD))).toBe('OK');
  });
});
