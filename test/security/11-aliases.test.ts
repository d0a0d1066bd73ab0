import { BOTH } from '../support/both-transports';
import { expectLimit } from '../support/over-limit';
import { World } from '../support/world';

const MOST = 12;

let world: World;
beforeAll(async () => {
  world = await World.open('empty', undefined, { MAX_ALIASES: String(MOST), MAX_ROOT_FIELDS: '5' });
  await world.seed('leicester');
});
afterAll(() => world.close());

const times = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');

const inOrganisation = (below: string): string => `{ organisation(slug: "x") { ${below} } }`;

describe.each(BOTH)('11: how often a document asks for the same is bounded over %s', (_, ask) => {
  it('by aliases', () =>
    expectLimit(world, ask, 'MAX_ALIASES', [
      { query: inOrganisation(times(MOST, (n) => `a${n}: name`)) },
      { query: inOrganisation(times(MOST + 1, (n) => `a${n}: name`)) },
    ]));

  it('by aliases that fragments hold', () => {
    const query = (count: number): string =>
      `${inOrganisation('...A ...B')} fragment A on Organisation { ${times(count, (n) => `a${n}: name`)} }
       fragment B on Organisation { ${times(4, (n) => `b${n}: name`)} }`;
    return expectLimit(world, ask, 'MAX_ALIASES', [{ query: query(MOST - 4) }, { query: query(MOST - 3) }]);
  });

  it('at the root, where each is a request of its own', () => {
    const query = (count: number): string =>
      `{ ${times(count, (n) => `a${n}: organisation(slug: "x") { name }`)} }`;
    return expectLimit(world, ask, 'MAX_ROOT_FIELDS', [{ query: query(5) }, { query: query(6) }]);
  });

  it('at the root of a mutation: guesses do not go in bulk', async () => {
    const query = `mutation { ${times(6, (n) => `a${n}: openRound(input: { organisation: "x", period: "${n}" }) { change { kind } }`)} }`;
    const { errors, data } = await ask(world, { query }, { persona: 'lead@leicester' });
    expect([data, errors[0]?.extensions['limit']]).toEqual([null, 'MAX_ROOT_FIELDS']);
  });
});
