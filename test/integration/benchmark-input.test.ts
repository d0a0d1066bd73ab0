import { asEntries, codeOfCouncil, madeCouncils } from '../support/councils';
import { World } from '../support/world';

let world: World;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-06-30T12:00:00Z') });
  const council = await world.seed('leicester');
  ids['$measure'] = await council.measure();
  ids['$other'] = await council.measure();
  ids['$count'] = await council.measure({ unit: 'COUNT' });
  ids['$above'] = await council.measure({ maximum: '150' });
  ids['$days'] = await council.measure({ unit: 'DAYS' });
  const set = { organisation, name: 'Family', edition: '2025', members: [derby] };
  const { neighbourSet } = await lead().change('addNeighbourSet', set, 'neighbourSet { id }');
  ids['$set'] = neighbourSet.id;
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const NOBODY = '00000000-0000-7000-8000-000000000000';
const derby = { code: 'E06000015', name: 'Derby' };

/** "$measure" stands for the id of a measure that is there. */
const filled = (value: unknown): unknown => {
  if (typeof value === 'string') return ids[value] ?? value;
  if (Array.isArray(value)) return value.map(filled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filled(entry)]));
};

const set = { name: 'Nearest neighbours', edition: 'May 2025', members: [derby] };
const england = { measure: '$measure', period: '2025-26 Q3', comparator: 'ENGLAND', value: '50' };
const family = { ...england, comparator: 'STATISTICAL_NEIGHBOURS' };
const own = { ...derby, value: '50' };
const release = { measure: '$measure', period: '2024-25', release: 'First', councils: [own] };
const many = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ code: codeOfCouncil(index), name: 'N', value: '1' }));
const councils = (...entries: object[]) => ({ ...release, councils: entries });
const years = (count: number, size = 1) =>
  Array.from({ length: count }, (_, index) => ({
    ...release,
    period: String(1990 + index),
    councils: many(size),
  }));

// prettier-ignore
const REFUSED: [string, string, string, object][] = [
  ['addNeighbourSet', 'no name', 'input.name', { ...set, name: ' ' }],
  ['addNeighbourSet', 'no edition', 'input.edition', { ...set, edition: '' }],
  ['addNeighbourSet', 'an edition that is there', 'input.edition', { ...set, name: 'Family', edition: '2025' }],
  ['addNeighbourSet', 'no members', 'input.members', { ...set, members: [] }],
  ['addNeighbourSet', 'too many members', 'input.members', { ...set, members: many(51).map(() => derby) }],
  ['addNeighbourSet', 'a member twice', 'input.members.1.code', { ...set, members: [derby, { ...derby, code: ' E06000015 ' }] }],
  ['addNeighbourSet', 'a code in small letters', 'input.members.0.code', { ...set, members: [{ ...derby, code: 'e06000015' }] }],
  ['addNeighbourSet', 'a region', 'input.members.1.code', { ...set, members: [derby, { code: 'E12000004', name: 'East Midlands' }] }],
  ['addNeighbourSet', 'a member without a name', 'input.members.0.name', { ...set, members: [{ ...derby, name: '' }] }],
  ['recordBenchmark', 'a region without a name', 'input.name', { ...england, comparator: 'REGION' }],
  ['recordBenchmark', 'a council without a name', 'input.name', { ...england, comparator: 'COUNCIL' }],
  ['recordBenchmark', 'neighbours without a name or a set', 'input.name', family],
  ['recordBenchmark', 'neighbours with another name than their set', 'input.name', { ...family, neighbourSet: '$set', name: 'Others' }],
  ['recordBenchmark', 'an England of another name', 'input.name', { ...england, name: 'Wales' }],
  ['recordBenchmark', 'a set that does not go with England', 'input.neighbourSet', { ...england, neighbourSet: '$set' }],
  ['recordBenchmark', 'a set that is no id', 'input.neighbourSet', { ...family, neighbourSet: 'x' }],
  ['recordBenchmark', 'a measure that is no id', 'input.measure', { ...england, measure: 'x' }],
  ['recordBenchmark', 'no figure and no symbol', 'input.value', { ...england, value: null }],
  ['recordBenchmark', 'a figure beside a symbol', 'input.symbol', { ...england, symbol: 'SUPPRESSED' }],
  ['recordBenchmark', 'more than 100 per cent', 'input.value', { ...england, value: '100.1' }],
  ['recordBenchmark', 'more than the measure takes', 'input.value', { ...england, measure: '$above', value: '150.1' }],
  ['recordBenchmark', 'a count below 0', 'input.value', { ...england, measure: '$count', value: '-1' }],
  ['recordBenchmark', 'too many decimals', 'input.value', { ...england, value: '0.1234567' }],
  ['recordBenchmark', 'a period that is none', 'input.period', { ...england, period: 'Q3' }],
  ['recordBenchmark', 'a period that has not begun', 'input.period', { ...england, period: '2026-27 Q2' }],
  ['recordBenchmark', 'a day that is none', 'input.releasedOn', { ...england, releasedOn: '2025-02-30' }],
  ['recordBenchmarks', 'nothing', 'input.benchmarks', { benchmarks: [] }],
  ['recordBenchmarks', 'too many', 'input.benchmarks', { benchmarks: Array.from({ length: 501 }, () => england) }],
  ['recordBenchmarks', 'the same place twice', 'input.benchmarks.2', { benchmarks: [england, { ...family, name: 'A' }, { ...england, name: 'England' }] }],
  ['recordBenchmarks', 'one that is too high', 'input.benchmarks.1.value', { benchmarks: [england, { ...england, measure: '$other', value: '101' }] }],
  ['loadNationalSet', 'no release', 'input.release', { ...release, release: '' }],
  ['loadNationalSet', 'no councils', 'input.councils', councils()],
  ['loadNationalSet', 'too many councils', 'input.councils', councils(...many(501))],
  ['loadNationalSet', 'England', 'input.councils.1.code', councils(own, { code: 'E92000001', name: 'England', value: '50' })],
  ['loadNationalSet', 'a region', 'input.councils.0.code', councils({ code: 'E12000004', name: 'East Midlands', value: '50' })],
  ['loadNationalSet', 'inner London', 'input.councils.0.code', councils({ code: 'E13000001', name: 'Inner London', value: '50' })],
  ['loadNationalSet', 'a council twice', 'input.councils.1.code', councils(own, own)],
  ['loadNationalSet', 'a council with nothing', 'input.councils.1.value', councils(own, { code: 'E06000018', name: 'Nottingham' })],
  ['loadNationalSet', 'a figure beside a symbol', 'input.councils.0.symbol', councils({ ...own, symbol: 'LOW' })],
  ['loadNationalSet', 'more than 100 per cent', 'input.councils.0.value', councils({ ...own, value: '101' })],
  ['loadNationalSet', 'no council with a figure', 'input.councils', councils({ ...derby, symbol: 'SUPPRESSED' })],
  ['loadNationalSet', 'a period that is none', 'input.period', { ...release, period: '2024-26' }],
  ['loadNationalSets', 'nothing', 'input.sets', { sets: [] }],
  ['loadNationalSets', 'too many sets', 'input.sets', { sets: years(21) }],
  ['loadNationalSets', 'too many councils in all', 'input.sets', { sets: years(11, 460) }],
  ['loadNationalSets', 'the same measure and period twice', 'input.sets.1', { sets: [release, release] }],
  ['loadNationalSets', 'a council that is wrong', 'input.sets.1.councils.2.value', { sets: [release, { ...release, period: '2023-24', councils: [...many(2), { ...own, value: '101' }] }] }],
];

test.each(REFUSED)(
  'N9: %s refuses %s, names %s and leaves nothing behind',
  async (mutation, _what, field, input) => {
    const before = await world.rowCounts();
    const { errors } = await lead().tryTo(mutation, { organisation, ...(filled(input) as object) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await world.rowCounts()).toEqual(before);
  },
);

test.each([
  ['recordBenchmark', 'input.measure', { ...england, measure: NOBODY }],
  ['recordBenchmark', 'input.neighbourSet', { ...family, neighbourSet: NOBODY }],
  [
    'recordBenchmarks',
    'input.benchmarks.1.measure',
    { benchmarks: [england, { ...england, measure: NOBODY }] },
  ],
  [
    'recordBenchmarks',
    'input.benchmarks.0.neighbourSet',
    { benchmarks: [{ ...family, neighbourSet: NOBODY }] },
  ],
  ['loadNationalSets', 'input.sets.1.measure', { sets: [release, { ...release, measure: NOBODY }] }],
])('N9: %s finds nothing at %s', async (mutation, field, input) => {
  const before = await world.rowCounts();
  const { errors } = await lead().tryTo(mutation, { organisation, ...(filled(input) as object) });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field });
  expect(await world.rowCounts()).toEqual(before);
});

test('figures at their limits are taken', async () => {
  const taken = [
    { ...england, value: '100' },
    { ...england, value: '0', period: '2025-26 Q2' },
    { ...england, measure: '$above', value: '150.0' },
    { ...england, measure: '$days', value: '99999' },
    { ...england, measure: '$count', value: '0.5' },
    { ...england, name: 'England', period: '2024' },
    { ...family, neighbourSet: '$set', name: 'Family' },
    { ...family, name: 'Named by a paper', symbol: 'LOW', value: null },
  ];
  const input = { organisation, benchmarks: filled(taken) };
  const { benchmarks } = await lead().change('recordBenchmarks', input, 'benchmarks { id }');
  expect(benchmarks).toHaveLength(taken.length);
});

test('twenty years of 150 councils are loaded at once', async () => {
  const sets = Array.from({ length: 20 }, (_, index) => ({
    ...{ measure: ids['$other'], period: String(2000 + index), release: 'History' },
    councils: asEntries(madeCouncils(index + 1)),
  }));
  const { nationalSets } = await lead().change(
    'loadNationalSets',
    { organisation, sets },
    'nationalSets { n missing }',
  );
  expect(nationalSets).toHaveLength(20);
  for (const { n, missing } of nationalSets) expect(n + missing).toBe(150);
});
