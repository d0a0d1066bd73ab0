import { asEntries, codeOfCouncil, cutsInFortieths, madeCouncils, standingOf } from '../support/councils';
import { levelsOf, textsOf } from '../support/levels';
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
const lead = () => world.as('lead@leicester');
const YEARS = ['2019-20', '2020-21', '2021-22', '2022-23', '2023-24'];

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the graph gives
type Json = any;

const load = (measure: string, period: string, councils: object[], release = 'First release') =>
  lead().change('loadNationalSet', { organisation, measure, period, release, councils });

/** The fields of one measure, as somebody sees them. */
const seenBy = async (persona: string | undefined, measure: string, selection: string): Promise<Json> => {
  const caller = persona === undefined ? world.public : world.as(persona);
  const { node } = await caller.ask(`query($id: ID!) { node(id: $id) { ... on Measure { ${selection} } } }`, {
    id: measure,
  });
  return node;
};
const seen = (measure: string, selection: string): Promise<Json> =>
  seenBy('lead@leicester', measure, selection);

const POSITION = `nationalPosition { quartile half reason rank among n missing release value valueFrom
  period { label } valuePeriod { label } cutPoints { q1 q2 q3 } nextQuartile { quartile boundary bound distance } }`;

const positionAt = (period: string): string =>
  POSITION.replace('nationalPosition', `at: nationalPosition(period: "${period}")`);

const release = (values: (string | null)[]): object[] =>
  values.map((value, index) => ({
    code: codeOfCouncil(index),
    name: `Council ${index}`,
    ...(value === null ? { symbol: 'UNAVAILABLE' } : { value }),
  }));

describe('150 councils by measure by year (design 3.7, DfE LAIT)', () => {
  let measure: string;
  const sets = YEARS.map((period, index) => ({ period, councils: madeCouncils(index + 7) }));
  beforeAll(async () => {
    measure = await council.measure();
    const input = sets.map(({ period, councils }) => ({
      measure,
      period,
      release: `Release of ${period}`,
      releasedOn: '2025-11-28',
      councils: asEntries(councils),
    }));
    const { nationalSets } = await lead().change(
      'loadNationalSets',
      { organisation, sets: input },
      'nationalSets { period { label } n missing }',
    );
    expect(nationalSets.map(({ period }: Json) => period.label)).toEqual(YEARS);
  });

  test('n, missing and cut points of every year are those that whole numbers give', async () => {
    const { nationalSets } = await seen(
      measure,
      'nationalSets { release releasedOn n missing period { label } cutPoints { q1 q2 q3 } }',
    );
    const expected = sets.toReversed().map(({ period, councils }) => {
      const [q1, q2, q3] = cutsInFortieths(councils).map((cut) => cut / 40);
      const missing = councils.filter(({ tenths }) => tenths === null).length;
      expect(missing).toBeGreaterThan(0);
      return {
        ...{ release: `Release of ${period}`, releasedOn: '2025-11-28', n: 150 - missing, missing },
        ...{ period: { label: period }, cutPoints: { q1, q2, q3 } },
      };
    });
    expect(nationalSets).toEqual(expected);
  });

  test.each(sets)('rank and quartile of every council of $period', async ({ period, councils }) => {
    const { nationalSet } = await seen(
      measure,
      `nationalSet(period: "${period}") { councils { code name value symbol rank quartile } }`,
    );
    const shown: Json[] = nationalSet.councils;
    expect(shown).toHaveLength(150);
    const made = new Map(councils.map((one) => [one.code, one]));
    for (const { code, ...rest } of shown) {
      const { name, tenths } = made.get(code) ?? { name: '', tenths: null };
      expect(rest).toEqual(
        tenths === null
          ? { name, value: null, symbol: 'SUPPRESSED', rank: null, quartile: null }
          : { name, value: tenths / 10, symbol: null, ...standingOf(tenths, councils) },
      );
    }
    const ranks = shown.map(({ rank }) => rank ?? Infinity);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
  });

  test('the position of every year rests on the figure of that year', async () => {
    for (const { period, councils } of sets) {
      const { at } = await seen(measure, positionAt(period));
      const tenths = councils[0]?.tenths ?? null;
      const n = councils.filter((one) => one.tenths !== null).length;
      const base = { n, missing: 150 - n, period: { label: period }, release: `Release of ${period}` };
      expect(at).toMatchObject(
        tenths === null
          ? { ...base, quartile: null, rank: null, reason: 'NO_OWN_VALUE', value: null, valueFrom: null }
          : {
              ...base,
              ...standingOf(tenths, councils),
              ...{ among: n, value: tenths / 10, valueFrom: 'NATIONAL_SET', valuePeriod: { label: period } },
            },
      );
    }
  });

  test('councils travel only where they are asked for', async () => {
    const spy = jest.spyOn(world.app.reads.plans, 'of');
    await seen(measure, 'nationalSets { n missing cutPoints { q1 } period { label } }');
    const text = textsOf(spy).join('\n');
    spy.mockRestore();
    expect(text).toContain('FROM national_set s');
    expect(text.replaceAll('jsonb_array_length(s.councils)', '')).not.toContain('councils');
  });
});

test('ties share the smallest rank and the next one skips; missing ones come last', async () => {
  const measure = await council.measure({ polarity: 'LOWER_IS_BETTER' });
  await load(measure, '2023-24', release(['5', '3', null, '3.0', '1', '9', '3', '8']));
  const { nationalSet } = await seen(measure, 'nationalSet { n missing councils { value rank quartile } }');
  expect(nationalSet).toMatchObject({ n: 7, missing: 1 });
  // Cut points of 1 3 3 3 5 8 9: 3, 3 and 6.5; upper bounds belong to the band.
  expect(nationalSet.councils.map(({ value, rank, quartile }: Json) => [value, rank, quartile])).toEqual([
    [1, 1, 1],
    [3, 2, 1],
    [3, 2, 1],
    [3, 2, 1],
    [5, 5, 3],
    [8, 6, 4],
    [9, 7, 4],
    [null, null, null],
  ]);
});

test('the way to the next quartile, from the figure that the release gives', async () => {
  const measure = await council.measure();
  await load(measure, '2023-24', release(['20', '10', '30', '40', '50']));
  expect((await seen(measure, POSITION)).nationalPosition).toEqual({
    ...{ quartile: 4, half: 'BETTER', reason: null, rank: 4, among: 5, n: 5, missing: 0 },
    ...{ release: 'First release', period: { label: '2023-24' }, cutPoints: { q1: 20, q2: 30, q3: 40 } },
    ...{ value: 20, valueFrom: 'NATIONAL_SET', valuePeriod: { label: '2023-24' } },
    nextQuartile: { quartile: 3, boundary: 20, bound: 'MORE_THAN', distance: 0 },
  });
});

test('a reading that is no older than the set goes first, up to today and no further', async () => {
  const measure = await council.measure();
  await load(measure, '2023-24', release(['20', '10', '30', '40', '50']));
  const read = (period: string, value: string) => council.reading({ measure, period, value });
  await read('2023-24 Q3', '99');
  expect((await seen(measure, POSITION)).nationalPosition).toMatchObject({
    value: 20,
    valueFrom: 'NATIONAL_SET',
  });
  await read('2023-24 Q4', '31');
  await read('2025-26 Q4', '45.5');
  // Begun, but not at its end on the day of the clock.
  await council.reading({ measure, period: '2026', value: '1' });
  expect((await seen(measure, POSITION)).nationalPosition).toMatchObject({
    ...{ value: 45.5, valueFrom: 'READING', valuePeriod: { label: '2025-26 Q4' } },
    ...{ quartile: 1, rank: 2, among: 5, n: 5, nextQuartile: null },
  });
  expect((await seen(measure, positionAt('2023-24'))).at).toMatchObject({
    ...{ value: 31, valueFrom: 'READING', valuePeriod: { label: '2023-24 Q4' }, quartile: 2, rank: 3 },
  });
});

test('a measure that opts out keeps its rank and loses its quartile', async () => {
  const measure = await council.measure();
  await load(measure, '2023-24', release(['98', '98.1', '98.2', '98.3', '98.4']));
  await lead().change('chooseRules', { organisation, measure, noQuartile: true });
  const answer = await seen(measure, `${POSITION} nationalSet { councils { rank quartile } }`);
  expect(answer.nationalPosition).toMatchObject({
    ...{ quartile: null, half: null, nextQuartile: null, reason: 'DATA_RANGE_TOO_SMALL', rank: 5, among: 5 },
    cutPoints: { q1: 98.1, q2: 98.2, q3: 98.3 },
  });
  expect(answer.nationalSet.councils.map(({ rank }: Json) => rank)).toEqual([1, 2, 3, 4, 5]);
  expect(answer.nationalSet.councils.every(({ quartile }: Json) => quartile === null)).toBe(true);
});

test('no quartile where neither way is better, and none of fewer than four', async () => {
  const neutral = await council.measure({ polarity: 'NONE' });
  await load(neutral, '2023-24', release(['1', '3', '2', '4']));
  const answer = await seen(neutral, `${POSITION} nationalSet { councils { value rank quartile } }`);
  expect(answer.nationalPosition).toMatchObject({ quartile: null, rank: null, reason: 'NO_POLARITY' });
  expect(answer.nationalSet.councils.map(({ value, rank }: Json) => [value, rank])).toEqual([
    [4, null],
    [3, null],
    [2, null],
    [1, null],
  ]);
  const few = await council.measure();
  await load(few, '2023-24', release(['1', '3', '2']));
  const small = await seen(few, `${POSITION} nationalSet { councils { quartile } }`);
  expect(small.nationalPosition).toMatchObject({ quartile: null, rank: 3, reason: 'TOO_FEW_VALUES' });
  expect(small.nationalSet.councils).toEqual([{ quartile: null }, { quartile: null }, { quartile: null }]);
});

test('null where no set is loaded, and a label that is no period is told', async () => {
  const measure = await council.measure();
  const nothing = { nationalPosition: null, nationalSet: null, nationalSets: [] };
  const all = 'nationalPosition { quartile } nationalSet { id } nationalSets { id }';
  expect(await seen(measure, all)).toEqual(nothing);
  const document = `query($id: ID!) { node(id: $id) { ... on Measure { nationalPosition(period: "Q4") { rank } } } }`;
  const { errors } = await lead().try(document, { id: measure });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'period' });
});

test('N2: a later release supersedes the earlier one, which stays in the table', async () => {
  const measure = await council.measure();
  await load(measure, '2023-24', release(['1', '2', '3', '4']));
  const { change } = await load(measure, '2023-24', release(['5', '6', '7', '8', '9']), 'Revised release');
  expect(change).toMatchObject({ kind: 'NationalSetLoaded', from: 'First release', to: 'Revised release' });
  const { nationalSets } = await seen(measure, 'nationalSets { release n }');
  expect(nationalSets).toEqual([{ release: 'Revised release', n: 5 }]);
  const rows = await world.sql(
    'SELECT release, superseded_by_id IS NULL AS stands FROM national_set WHERE measure_id = $1 ORDER BY created_at, n',
    [measure],
  );
  expect(rows).toEqual([
    { release: 'First release', stands: false },
    { release: 'Revised release', stands: true },
  ]);
});

test('a release that is loaded judges a measure again that is rated by quartile', async () => {
  const ambition = await council.ambition();
  const measure = await council.measure({ ambition });
  await council.reading({ measure, period: '2025-26 Q4', value: '49' });
  await lead().change('chooseRules', { organisation, measure, ruleSet: 'QUARTILE_TREND' });
  const computed = 'computed { status clause }';
  expect((await seen(measure, computed)).computed).toMatchObject({ clause: 'NO_QUARTILE' });
  await load(measure, '2023-24', release(['20', '10', '30', '40', '48']));
  expect((await seen(measure, computed)).computed).toEqual({ status: 'ON_TARGET', clause: 'TOP_QUARTILE' });
});

describe('the mean of the neighbours (DfE LAIT)', () => {
  const addSet = async (members: object[]): Promise<string> => {
    const input = { organisation, name: `Set of ${council.freshQuarter()}`, edition: 'May 2025', members };
    return (await lead().change('addNeighbourSet', input, 'neighbourSet { id }')).neighbourSet.id;
  };
  const MEAN =
    'neighbourMean(neighbourSet: "$set") { mean display withData of without release period { label } }';

  test('leaves out who has no figure, and says who that is', async () => {
    const measure = await council.measure();
    await load(measure, '2023-24', release(['20', '10', '30.5', null, '50']));
    const members = [2, 3, 1, 4, 77].map((index) => ({
      code: codeOfCouncil(index),
      name: `Neighbour ${index}`,
    }));
    const { neighbourMean } = await seen(measure, MEAN.replace('$set', await addSet(members)));
    expect(neighbourMean).toEqual({
      // 90.5 by three.
      ...{ mean: 30.166667, display: '30.2%', withData: 3, of: 5, without: ['Neighbour 3', 'Neighbour 77'] },
      ...{ release: 'First release', period: { label: '2023-24' } },
    });
  });

  test('is null without a national set, and for a set of neighbours that is not there', async () => {
    const measure = await council.measure();
    const set = await addSet([{ code: codeOfCouncil(1), name: 'N' }]);
    expect(await seen(measure, MEAN.replace('$set', set))).toEqual({ neighbourMean: null });
    await load(measure, '2023-24', release(['1']));
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect(await seen(measure, MEAN.replace('$set', nobody))).toEqual({ neighbourMean: null });
    expect((await seen(measure, MEAN.replace('$set', set))).neighbourMean).toMatchObject({
      mean: null,
      of: 1,
    });
    const document = `query($id: ID!) { node(id: $id) { ... on Measure { ${MEAN.replace('$set', 'x')} } } }`;
    const { errors } = await lead().try(document, { id: measure });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'neighbourSet' });
  });
});

test('N6: another council neither sees the set nor loads one for the measure', async () => {
  const measure = await council.measure();
  await load(measure, '2023-24', release(['1']));
  await world.seed('leicestershire');
  expect(await seenBy('lead@leicestershire', measure, 'nationalSet { id }')).toBeNull();
  const input = { measure, period: '2023-24', release: 'R', councils: release(['1']) };
  const answer = await world
    .as('lead@leicestershire')
    .tryTo('loadNationalSet', { organisation: 'leicestershire', ...input });
  expect(codeOf(answer)).toBe('NOT_FOUND');
});

test('as many statements however many measures there are', async () => {
  const document = `query($slug: String!) { organisation(slug: $slug) { ambitions(first: 500) { nodes { measures {
    ${POSITION} nationalSet { n councils { rank } } benchmarks { name comparison { stands } } } } } } }`;
  const levels = () => levelsOf(world, () => lead().ask(document, { slug: 'leicester' }));
  const addOne = async (): Promise<void> => {
    const measure = await council.measure({ ambition: await council.ambition() });
    await load(measure, '2023-24', release(['1', '2', '3', '4']));
    await council.reading({ measure });
    const benchmark = { organisation, measure, period: '2025-26 Q3', comparator: 'ENGLAND', value: '1' };
    await lead().change('recordBenchmark', benchmark);
  };
  await addOne();
  const before = await levels();
  for (let index = 0; index < 20; index += 1) await addOne();
  expect(await levels()).toEqual(before);
  expect(before).toHaveLength(5);
});
