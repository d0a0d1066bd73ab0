import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const AMBITION = `query($slug: String!, $reference: String!) { ambition(organisation: $slug, reference: $reference) {
  published { status }
  measures { name baseline { value display } target { kind value min max unit bound date }
    readings(first: 100) { nodes { period { label } value display numerator denominator symbol
      components { name value numerator } } } } } }`;

interface Figure {
  period: { label: string };
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  symbol: string | null;
}

async function measure(slug: string, reference: string, name: RegExp) {
  const { ambition } = await world.as(`lead@${slug}`).ask(AMBITION, { slug, reference });
  const found = ambition.measures.find((one: { name: string }) => name.test(one.name));
  const at = (period: string): Figure =>
    found.readings.nodes.find((reading: Figure) => reading.period.label === period);
  return { ...found, at, status: ambition.published?.status };
}

/** As printed in the quarter 4 report to Leicester's scrutiny, page and table by reference. */
// prettier-ignore
const LEICESTER: [string, RegExp, { base?: number; period: string; value: number; of?: [number | null, number | null] }][] = [
  ['ASC1a', /median wait/i,         { base: 135,   period: '2026-03-31', value: 79,   of: [null, 98] }],
  ['ASC1b', /late for a 12-month/i, { base: 706,   period: '2026-03-31', value: 26.3, of: [1501, 5691] }],
  ['ASC1b', /median delay/i,        { base: 706,   period: '2026-03-31', value: 858 }],
  ['ASC3',  /uptake/i,              { base: 45,    period: '2025-26 Q4', value: 41 }],
  ['ASC4a', /carers/i,              { base: 43.3,  period: '2025-26',    value: 45.8 }],
  ['ASC4a', /draw on care/i,        { base: 72.8,  period: '2024-25',    value: 70.8 }],
  ['ASC5d', /carers/i,              { base: 18.5,  period: '2025-26',    value: 24 }],
  ['ASC5e', /difficulty/i,          { base: 61.2,  period: '2025-26',    value: 78.9 }],
  ['ASC6a', /alerts/i,              { base: 5,     period: '2025-26 Q4', value: 50.1 }],
  ['ASC6a', /enquiries/i,           { base: 84,    period: '2025-26 Q4', value: 55.7 }],
  ['CYP1a', /unregulated/i,         { base: 2.16,  period: '2025-26',    value: 2.16, of: [25, 1156] }],
  ['CYP1b', /at least one/i,        { base: 25.8,  period: '2025-26 Q4', value: 10.2 }],
  ['CYP1b', /moves per person/i,    { base: 1.35,  period: '2025-26',    value: 1.33 }],
  ['CYP1c', /entering care$/i,      { base: 207,   period: '2025-26',    value: 268 }],
  ['CYP2',  /plans/i,               { base: 521,   period: '2025-26 Q4', value: 136 }],
  ['CYP3a', /neet/i,                { base: 6.9,   period: '2025-26 Q4', value: 6.94 }],
  ['CYP3d', /attainment 8/i,        { base: 19.2,  period: '2024/25',    value: 17.5 }],
  ['CYP3d', /writing$/i,            { base: 59,    period: '2024/25',    value: 42 }],
  ['CYP4b', /12 weeks/i,            { base: 12.8,  period: '2025-26',    value: 11.7 }],
  ['CYP5',  /audited/i,             { base: 48,    period: '2025-26 Q4', value: 57 }],
];

test.each(LEICESTER)('Leicester %s %p as printed', async (reference, name, printed) => {
  const found = await measure('leicester', reference, name);
  if (printed.base !== undefined) expect(found.baseline.value).toBe(printed.base);
  const { value, numerator, denominator } = found.at(printed.period);
  expect(value).toBe(printed.value);
  if (printed.of) expect([numerator, denominator]).toEqual(printed.of);
});

test('Leicester CYP1a prints its placements by reason', async () => {
  const quarter = (await measure('leicester', 'CYP1a', /unregulated/i)).at('2025-26 Q4') as never as {
    value: number;
    denominator: number;
    components: { value: number; numerator: number }[];
  };
  expect([quarter.value, quarter.denominator]).toEqual([1.93, 776]);
  expect(quarter.components.map((part) => [part.value, part.numerator])).toEqual([
    [0.26, 2],
    [0.9, 7],
    [0.77, 6],
  ]);
});

test('Leicester CYP3d prints one suppressed figure, which has a symbol and no number', async () => {
  const found = await measure('leicester', 'CYP3d', /progress 8/i);
  expect(found.baseline.value).toBe(-1.23);
  expect(found.at('2024/25')).toMatchObject({ value: null, symbol: 'SUPPRESSED', display: 'c' });
});

test.each([
  ['ASC1b', /late for/i, { kind: 'ABSOLUTE', value: 10, bound: 'LESS_THAN', date: '2026-12-31' }],
  ['CYP1a', /unregulated/i, { date: '2027-03-31' }],
  ['CYP1c', /entering care$/i, { kind: 'RELATIVE', value: -8, date: '2028-03-31' }],
  ['CYP4a', /20 weeks/i, { kind: 'RELATIVE', value: 15, date: '2027-03-31' }],
  ['CYP3c', /free school/i, { kind: 'ABSOLUTE', value: 63.7 }],
  ['CYP5', /audited/i, { kind: 'ABSOLUTE', value: 85, date: '2028-09-30' }],
])('Leicester %s has the target of the paper', async (reference, name, target) => {
  expect((await measure('leicester', reference, name)).target).toMatchObject(target);
});

/** The county's dashboard for quarter 4 of 2018/19. */
// prettier-ignore
const COUNTY: [string, string, string, number, number | null, string | undefined][] = [
  ['LD01', 'timescales',     '2018-19 Q4', 97.3,  null, 'ON_TARGET'],
  ['LD02', 'second',         '2018-19 Q4', 13.6,  null, 'ON_TARGET'],
  ['LD03', 're-referrals',   '2018-19 Q4', 22.3,  null, 'CLOSE_TO_TRAJECTORY'],
  ['LD04', '45 days',        '2018-19 Q4', 60.3,  null, 'OFF_TRAJECTORY'],
  ['LD06', 'placements',     '2018-19 Q4', 7.7,   45,   'ON_TARGET'],
  ['LD08', 'accommodation',  '2018-19 Q4', 89.5,  204,  'ON_TARGET'],
  ['LD10', 'dental',         '2018-19 Q4', 79.5,  465,  undefined],
  ['LD12', 'difficulties',   '2018-19 Q4', 15,    null, 'CLOSE_TO_TRAJECTORY'],
  ['LD13', 'individuals',    '2018-19 Q2', 7245,  null, undefined],
  ['LD17', 'offending',      '2018-19 Q2', 0.78,  null, undefined],
  ['LD24', 'secondary',      '2018-19 Q4', 79.2,  null, 'CLOSE_TO_TRAJECTORY'],
  ['LD28', 'not in educ',    '2018-19 Q4', 2.3,   302,  'ON_TARGET'],
];

test.each(COUNTY)(
  'Leicestershire %s (%s) as printed',
  async (reference, name, period, value, count, status) => {
    const found = await measure('leicestershire', reference, new RegExp(name, 'i'));
    expect(found.at(period).value).toBe(value);
    if (count !== null) expect(found.at(period).numerator).toBe(count);
    expect(found.status).toBe(status);
  },
);
