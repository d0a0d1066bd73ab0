import { codeOfCouncil } from '../support/councils';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-06-30T12:00:00Z') });
  council = await world.seed('leicester');
  const code = { organisation, councilCode: codeOfCouncil(0) };
  await world.as('admin@leicester').change('updateOrganisation', code);
});
afterAll(() => world.close());

const organisation = 'leicester';
const period = '2025-26 Q3';
const lead = () => world.as('lead@leicester');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the graph gives
type Json = any;

const seenBy = async (persona: string | undefined, measure: string, selection: string): Promise<Json> => {
  const caller = persona === undefined ? world.public : world.as(persona);
  const document = `query($id: ID!) { node(id: $id) { ... on Measure { ${selection} } } }`;
  return (await caller.ask(document, { id: measure })).node;
};

const benchmarksOf = async (measure: string, selection: string, periods = ''): Promise<Json[]> =>
  (await seenBy('lead@leicester', measure, `benchmarks${periods} { ${selection} }`)).benchmarks;

const record = (measure: string, benchmark: object, selection?: string): Promise<Json> =>
  lead().change('recordBenchmark', { organisation, measure, period, ...benchmark }, selection);

const addSet = async (name: string, edition: string): Promise<string> => {
  const members = [{ code: codeOfCouncil(1), name: 'Derby' }];
  const input = { organisation, name, edition, source: 'CIPFA', members };
  return (await lead().change('addNeighbourSet', input, 'neighbourSet { id }')).neighbourSet.id;
};

test('sets of neighbours by name, the newest edition first, with their members in order', async () => {
  const members = [3, 1, 2].map((index) => ({ code: codeOfCouncil(index), name: `Council ${index}` }));
  const set = { organisation, name: 'Nearest neighbours', source: 'CIPFA', members };
  const { change } = await lead().change('addNeighbourSet', { ...set, edition: 'May 2024' });
  expect(change).toMatchObject({ kind: 'NeighbourSetAdded', to: 'Nearest neighbours, May 2024' });
  await lead().change('addNeighbourSet', { ...set, edition: 'May 2025' });
  await addSet('A set', '1');
  const { organisation: found } = await lead().ask(
    '{ organisation(slug: "leicester") { neighbourSets { name edition source members { code name } } } }',
  );
  expect(found.neighbourSets.map(({ name, edition }: Json) => [name, edition])).toEqual([
    ['A set', '1'],
    ['Nearest neighbours', 'May 2025'],
    ['Nearest neighbours', 'May 2024'],
  ]);
  expect(found.neighbourSets[1]).toMatchObject({ source: 'CIPFA', members });
});

test('benchmarks of every comparator, the newest period first', async () => {
  const measure = await council.measure();
  const neighbourSet = await addSet('Family', '2025');
  const all = [
    { period: '2024-25', comparator: 'ENGLAND', value: '70.25', release: 'R1', releasedOn: '2025-11-28' },
    { period, comparator: 'COUNCIL', name: 'Derby', value: '80' },
    { period, comparator: 'STATISTICAL_NEIGHBOURS', neighbourSet, symbol: 'SUPPRESSED' },
    { period, comparator: 'REGION', name: 'East Midlands', value: '69' },
    { period, comparator: 'ENGLAND', value: '71' },
  ].map((benchmark) => ({ measure, ...benchmark }));
  const payload = await lead().change(
    'recordBenchmarks',
    { organisation, benchmarks: all },
    'benchmarks { name } changes { kind to }',
  );
  expect(payload.benchmarks.map(({ name }: Json) => name)).toEqual([
    ...['England', 'Derby', 'Family', 'East Midlands', 'England'],
  ]);
  expect(payload.changes.map(({ kind, to }: Json) => `${kind} ${to}`)).toEqual(
    ['70.25', '80', 'c', '69', '71'].map((figure) => `BenchmarkRecorded ${figure}`),
  );
  const fields = `comparator name value display symbol release releasedOn period { label }
    neighbourSet { name edition } measure { id }`;
  const found = await benchmarksOf(measure, fields);
  expect(found.map(({ comparator, display }) => `${comparator} ${display}`)).toEqual([
    ...['ENGLAND 71.0%', 'REGION 69.0%', 'STATISTICAL_NEIGHBOURS c', 'COUNCIL 80.0%', 'ENGLAND 70.3%'],
  ]);
  expect(found[2]).toEqual({
    ...{
      comparator: 'STATISTICAL_NEIGHBOURS',
      name: 'Family',
      value: null,
      symbol: 'SUPPRESSED',
      display: 'c',
    },
    ...{ release: null, releasedOn: null, period: { label: period } },
    ...{ neighbourSet: { name: 'Family', edition: '2025' }, measure: { id: measure } },
  });
  const year = await benchmarksOf(
    measure,
    'value release releasedOn neighbourSet { id }',
    '(period: ["2024-25"])',
  );
  expect(year).toEqual([{ value: 70.25, release: 'R1', releasedOn: '2025-11-28', neighbourSet: null }]);
});

test('N2: a later figure for the same place supersedes the earlier one', async () => {
  const measure = await council.measure();
  await record(measure, { comparator: 'REGION', name: 'East Midlands', value: '1' });
  await record(measure, { comparator: 'REGION', name: 'West Midlands', value: '2' });
  const { change, benchmark } = await record(
    measure,
    { comparator: 'REGION', name: 'East Midlands', value: '3', release: 'Revised' },
    'change { kind from to subject { ... on Measure { id } } } benchmark { value release }',
  );
  const expected = { kind: 'BenchmarkRecorded', from: '1', to: '3', subject: { id: measure } };
  expect({ change, benchmark }).toEqual({ change: expected, benchmark: { value: 3, release: 'Revised' } });
  expect(await benchmarksOf(measure, 'name value')).toEqual([
    { name: 'East Midlands', value: 3 },
    { name: 'West Midlands', value: 2 },
  ]);
  const [{ n }] = await world.sql('SELECT count(*)::int AS n FROM benchmark WHERE measure_id = $1', [
    measure,
  ]);
  expect(n).toBe(3);
});

describe('how the own reading stands to a comparator', () => {
  const COMPARISON = 'comparison { own difference differenceUnit relative stands significant }';
  const comparison = async (measure: string): Promise<Json> =>
    (await benchmarksOf(measure, COMPARISON))[0]?.comparison;

  test('with counts, chance is asked (UKHSA Fingertips)', async () => {
    const measure = await council.measure();
    const england = { comparator: 'ENGLAND', value: '50' };
    await record(measure, england);
    expect(await comparison(measure)).toBeNull();
    const read = (value: string, numerator: string, denominator: string) =>
      council.reading({ measure, period, value, numerator, denominator });
    await read('60', '60', '100');
    const base = {
      own: 60,
      difference: 10,
      differenceUnit: 'PERCENTAGE_POINTS',
      relative: 0.2,
      stands: 'BETTER',
    };
    // 60 of 100: the 95% Wilson interval ends at 50.2%; 6 of 10 reaches far below 50%.
    expect(await comparison(measure)).toEqual({ ...base, significant: true });
    await read('60', '6', '10');
    expect(await comparison(measure)).toEqual({ ...base, significant: false });
  });

  test('on the headline basis and for the same period only', async () => {
    const measure = await council.measure({ unit: 'DAYS', polarity: 'LOWER_IS_BETTER' });
    await record(measure, { comparator: 'ENGLAND', value: '12' });
    await council.reading({ measure, period, basis: 'YEAR_TO_DATE', value: '5' });
    await council.reading({ measure, period: '2025-26 Q2', value: '5' });
    expect(await comparison(measure)).toBeNull();
    await council.reading({ measure, period, value: '13' });
    expect(await comparison(measure)).toEqual({
      ...{ own: 13, difference: 1, differenceUnit: 'UNITS', relative: 0.083333, stands: 'WORSE' },
      significant: null,
    });
    await council.reading({ measure, period, value: '12.0' });
    expect(await comparison(measure)).toMatchObject({ difference: 0, stands: 'SAME' });
  });

  test('neither better nor worse where the measure has no better way; nothing against a symbol', async () => {
    const measure = await council.measure({ unit: 'COUNT', polarity: 'NONE' });
    await record(measure, { comparator: 'ENGLAND', value: '0' });
    await council.reading({ measure, period, value: '13' });
    expect(await comparison(measure)).toMatchObject({ difference: 13, relative: null, stands: 'HIGHER' });
    await record(measure, { comparator: 'ENGLAND', symbol: 'UNAVAILABLE' });
    expect(await comparison(measure)).toBeNull();
  });
});

describe('N7: a figure that is hidden gives nothing away', () => {
  const QUARTER = '2025-26 Q1';
  const READERS = ['viewer@leicester', undefined];
  const FIELDS = `benchmarks { value comparison { own stands } }
    nationalPosition { rank value valueFrom valuePeriod { label } reason }`;
  let marked: string;
  let small: string;
  let unreleased: string;
  beforeAll(async () => {
    await council.round(QUARTER);
    const reading = { period: QUARTER, value: '40', numerator: '4', denominator: '10' };
    [marked, small, unreleased] = [await council.measure(), await council.measure(), await council.measure()];
    await council.reading({ ...reading, measure: marked, symbol: 'SUPPRESSED' });
    await council.reading({ ...reading, measure: small });
    await council.reading({ ...reading, measure: unreleased, symbol: 'SUPPRESSED' });
    await lead().change('chooseRules', { organisation, measure: small, suppressionThreshold: 5 });
    for (const measure of [marked, small, unreleased]) {
      await record(measure, { period: QUARTER, comparator: 'ENGLAND', value: '30' });
      const own = measure === unreleased ? { symbol: 'SUPPRESSED' } : { value: '39' };
      const councils = [own, { value: '50' }, { value: '45' }, { value: '38' }, { value: '20' }].map(
        (figure, index) => ({ code: codeOfCouncil(index), name: `Council ${index}`, ...figure }),
      );
      const set = { organisation, measure, period: '2024-25', release: 'R', councils };
      await lead().change('loadNationalSet', set);
    }
    await council.lock(QUARTER);
    await council.publishRound(QUARTER);
  });

  test('whoever works on it is told by it', async () => {
    for (const measure of [marked, small, unreleased]) {
      expect(await seenBy('analyst@leicester', measure, FIELDS)).toEqual({
        benchmarks: [{ value: 30, comparison: { own: 40, stands: 'BETTER' } }],
        nationalPosition: {
          ...{ rank: 3, value: 40, valueFrom: 'READING', valuePeriod: { label: QUARTER }, reason: null },
        },
      });
    }
  });

  test.each(READERS)('%s sees what others published only', async (reader) => {
    const released = { rank: 3, value: 39, valueFrom: 'NATIONAL_SET', valuePeriod: { label: '2024-25' } };
    for (const measure of [marked, small]) {
      expect(await seenBy(reader, measure, FIELDS)).toEqual({
        benchmarks: [{ value: 30, comparison: null }],
        nationalPosition: { ...released, reason: null },
      });
    }
    expect(await seenBy(reader, unreleased, FIELDS)).toEqual({
      benchmarks: [{ value: 30, comparison: null }],
      nationalPosition: {
        ...{ rank: null, value: null, valueFrom: null, valuePeriod: null, reason: 'NO_OWN_VALUE' },
      },
    });
  });

  test.each(READERS)('%s sees nothing of a period whose round is not published', async (reader) => {
    const later = { period: '2025-26 Q2', comparator: 'ENGLAND', value: '31' };
    await record(marked, later);
    const { benchmarks } = await seenBy(reader, marked, 'benchmarks { value }');
    expect(benchmarks).toEqual([{ value: 30 }]);
  });
});

test('N6: what belongs to another council is not found', async () => {
  const measure = await council.measure();
  const neighbourSet = await addSet('Ours', '1');
  const county = await world.seed('leicestershire');
  const theirs = await county.measure();
  const stranger = world.as('lead@leicestershire');
  const input = { organisation: 'leicestershire', period, comparator: 'ENGLAND', value: '1' };
  const fieldOf = async (rest: object) => {
    const answer = await stranger.tryTo('recordBenchmark', { ...input, ...rest });
    return [codeOf(answer), answer.errors?.[0]?.extensions['field']];
  };
  expect(await fieldOf({ measure })).toEqual(['NOT_FOUND', 'input.measure']);
  const family = { measure: theirs, comparator: 'STATISTICAL_NEIGHBOURS', neighbourSet };
  expect(await fieldOf(family)).toEqual(['NOT_FOUND', 'input.neighbourSet']);
  expect(await fieldOf({ organisation, measure })).toEqual(['NOT_FOUND', 'input.organisation']);
  const { organisation: found } = await stranger.ask(
    '{ organisation(slug: "leicestershire") { neighbourSets { id } } }',
  );
  expect(found.neighbourSets).toEqual([]);
});

test('analysts may, contributors, viewers and the public may not', async () => {
  const measure = await council.measure();
  const input = { organisation, measure, period, comparator: 'ENGLAND', value: '1' };
  const outcomes = ['analyst', 'lead', 'contributor', 'viewer', 'admin'].map(async (role) => {
    return codeOf(await world.as(`${role}@leicester`).tryTo('recordBenchmark', input));
  });
  expect(await Promise.all(outcomes)).toEqual(['OK', 'OK', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  expect(codeOf(await world.public.tryTo('recordBenchmark', input))).toBe('UNAUTHENTICATED');
});

test('N9: a retry under the same key is applied once', async () => {
  const measure = await council.measure();
  const input = { comparator: 'ENGLAND', value: '1', idempotencyKey: 'benchmark once' };
  const sequences = [await record(measure, input), await record(measure, input)];
  expect(sequences[0].change.sequence).toBe(sequences[1].change.sequence);
});

test('two figures for the same place at once: one supersedes the other', async () => {
  const measure = await council.measure();
  const values = ['1', '2', '3', '4', '5', '6'];
  await Promise.all(values.map((value) => record(measure, { comparator: 'ENGLAND', value })));
  expect(await benchmarksOf(measure, 'value')).toHaveLength(1);
});
