import { BOTH } from '../support/both-transports';
import { World } from '../support/world';

let world: World;
let helpful: World;
beforeAll(async () => {
  world = await World.open('empty', undefined, { SUGGESTIONS: 'off' });
  helpful = await World.open('empty', undefined, { SUGGESTIONS: 'on' });
});
afterAll(async () => {
  await world.close();
  await helpful.close();
});

/** Each a letter away from what there is. */
const NEARLY: [what: string, query: string, variables?: object][] = [
  ['a field', '{ organisation(slug: "x") { nam } }'],
  ['a field of the root', '{ organisatio(slug: "x") { name } }'],
  ['an argument', '{ organisation(slugg: "x") { name } }'],
  ['a type', '{ node(id: "x") { ... on Organisatio { name } } }'],
  ['a type of a variable', 'query($x: Strin) { organisation(slug: $x) { name } }'],
  ['a value of a set', '{ exceptions(organisation: "x", filter: { severities: [HIG] }) { totalCount } }'],
  [
    'a field of an input',
    'mutation { openRound(input: { organisation: "x", perod: "y" }) { change { kind } } }',
  ],
  ['a directive', '{ organisations @inclde(if: true) { slug } }'],
  [
    'a value in a variable',
    'query($f: ExceptionFilter) { exceptions(organisation: "x", filter: $f) { totalCount } }',
    { f: { severities: ['HIG'] } },
  ],
  [
    'a field in a variable',
    'mutation($i: OpenRoundInput!) { openRound(input: $i) { change { kind } } }',
    { i: { organisation: 'x', perod: 'y' } },
  ],
];

const HINT = /did you mean/i;

describe.each(BOTH)('9: over %s', (_, ask) => {
  it.each(NEARLY)('nobody is told what there is instead of %s', async (_what, query, variables = {}) => {
    const { errors, text } = await ask(world, { query, variables });
    expect(errors.length).toBeGreaterThan(0);
    expect(text).not.toMatch(HINT);
  });

  it('but where the schema is no secret they are', async () => {
    expect((await ask(helpful, { query: '{ organisation(slug: "x") { nam } }' })).text).toMatch(HINT);
  });
});
