import type { Seeder } from '../support/seeder';
import { levelsOf, textsOf } from '../support/levels';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-05-23T12:00:00Z') });
  council = await world.seed('leicester');
  await world.seed('leicestershire');
  await quarterly();
  await yearly();
  await small();
  await council.round('2025-26 Q4', 'PUBLISHED');
});
afterAll(() => world.close());

interface Taken {
  readonly period: string;
  readonly value: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly basis?: string;
  readonly symbol?: string;
}

async function take(measure: string, readings: readonly Taken[]): Promise<void> {
  await world.as('analyst@leicester').change('recordReadings', {
    organisation: 'leicester',
    readings: readings.map((one) => ({ measure, basis: 'IN_PERIOD', ...one })),
  });
}

const yearLabel = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

/** 24 quarters of a percentage with its counts: level for five years, then a year that leaps up; one is hidden. */
const QUARTERS = Array.from({ length: 24 }, (_, at) => {
  const numerator = at < 20 ? 480 + (at % 3) * 10 : 600 + at;
  const period = `${yearLabel(2020 + Math.floor(at / 4))} Q${(at % 4) + 1}`;
  const taken = { period, value: `${numerator / 10}`, numerator: `${numerator}`, denominator: '1000' };
  return at === 22 ? { ...taken, symbol: 'SUPPRESSED' } : taken;
});

async function quarterly(): Promise<void> {
  const ambition = await council.ambition({ reference: 'Q1' });
  const measure = await council.measure({ ambition, name: 'Every quarter' });
  await take(measure, QUARTERS);
  const lead = world.as('lead@leicester');
  await lead.change('setTarget', { organisation: 'leicester', measure, kind: 'ABSOLUTE', value: '90' });
}

/** Eight years of a rate that rises steadily, lower being better; and the same as a count on another basis. */
async function yearly(): Promise<void> {
  const ambition = await council.ambition({ reference: 'Y1' });
  const kind = {
    unit: 'RATE_PER_10000',
    polarity: 'LOWER_IS_BETTER',
    cadence: 'ANNUAL',
    headlineBasis: 'FULL_YEAR',
  } as const;
  const measure = await council.measure({ ambition, name: 'Every year', ...kind });
  const years = Array.from({ length: 8 }, (_, at) => ({
    period: yearLabel(2018 + at),
    basis: 'FULL_YEAR',
    value: `${20 + at * 2}`,
    numerator: `${200 + at * 20}`,
    denominator: '100000',
  }));
  await take(measure, years);
}

/** A count that the rules of its measure hide, and one that only the quarter after it follows. */
async function small(): Promise<void> {
  const count = { unit: 'COUNT', polarity: 'LOWER_IS_BETTER', decimalPlaces: 0 } as const;
  const measure = await council.measure({ ambition: await council.ambition({ reference: 'S1' }), ...count });
  await take(measure, [
    { period: '2025-26 Q3', value: '41' },
    { period: '2025-26 Q4', value: '4' },
  ]);
  const rules = { organisation: 'leicester', measure, suppressionThreshold: 5 };
  await world.as('lead@leicester').change('chooseRules', rules);
  const open = await council.measure({
    ambition: await council.ambition({ reference: 'N1' }),
    name: 'Going on',
  });
  await take(open, [{ period: '2025-26 Q4', value: '50' }]);
}

const FIELDS = `previous { direction change changeUnit relativeChange significance significant reason
    from { period { label } value display withheld } to { period { label } value display withheld } }
  yearBefore { direction change significance reason from { period { label } value } }`;
const TREND = 'outcome judgement chiSquared slope periods { label } reason';
const CHART = `reason trial variation target assurance lines { mean lower upper nearLower nearUpper }
  points { period { label } value signals variation }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever a measure answers
async function measured(persona: string | undefined, reference: string, selection: string): Promise<any> {
  const caller = persona === undefined ? world.public : world.as(persona);
  const document = `query($reference: String!) { ambition(organisation: "leicester", reference: $reference) {
    measures { ${selection} } } }`;
  return (await caller.ask(document, { reference })).ambition.measures[0];
}

const INSIDE = ['contributor@leicester', 'analyst@leicester', 'lead@leicester', 'admin@leicester'];
const OUTSIDE: [string, string | undefined][] = [
  ['the public', undefined],
  ['a viewer', 'viewer@leicester'],
];

test.each(INSIDE)('24 quarters: the direction of travel as %s sees it', async (persona) => {
  const { direction } = await measured(persona, 'Q1', `direction { ${FIELDS} }`);
  expect(direction.previous).toEqual({
    direction: 'SIMILAR',
    change: 0.1,
    changeUnit: 'PERCENTAGE_POINTS',
    relativeChange: 0.160772,
    significance: 'TESTED_NOT_SIGNIFICANT',
    significant: false,
    reason: 'within what chance explains at 95%',
    from: { period: { label: '2025-26 Q3' }, value: 62.2, display: '62.2%', withheld: false },
    to: { period: { label: '2025-26 Q4' }, value: 62.3, display: '62.3%', withheld: false },
  });
  expect(direction.yearBefore).toEqual({
    direction: 'BETTER',
    change: 13.3,
    significance: 'TESTED_SIGNIFICANT',
    reason: 'significant at 95%',
    from: { period: { label: '2024-25 Q4' }, value: 49 },
  });
});

test('the direction for a period, and for one that has no reading the newest before it', async () => {
  const selection = `asked: direction(period: "2025-26 Q1") { ${FIELDS} } year: direction(period: "2024-25") { ${FIELDS} }
    early: direction(period: "2019-20 Q4") { ${FIELDS} } other: direction(basis: SNAPSHOT) { ${FIELDS} }`;
  const { asked, year, early, other } = await measured('lead@leicester', 'Q1', selection);
  expect(asked.previous).toMatchObject({ direction: 'BETTER', to: { period: { label: '2025-26 Q1' } } });
  expect(year.previous.to.period.label).toBe('2024-25 Q4');
  for (const none of [early, other])
    expect(none.previous).toMatchObject({
      direction: 'NOT_COMPARABLE',
      to: null,
      from: null,
      reason: 'no figure',
    });
});

test('a label that is no period is told', async () => {
  const document = `{ ambition(organisation: "leicester", reference: "Q1") { measures { direction(period: "Q4 2025") { previous { reason } } } } }`;
  const answer = await world.as('lead@leicester').try(document);
  expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  expect(answer.errors?.[0]?.extensions.field).toBe('period');
});

test('24 quarters: the control chart finds the leap and what the target asks for beyond it', async () => {
  const { controlChart } = await measured('analyst@leicester', 'Q1', `controlChart { ${CHART} }`);
  const { points, lines } = controlChart;
  expect(controlChart).toMatchObject({
    reason: null,
    trial: false,
    target: 90,
    assurance: 'CONSISTENTLY_FAILING',
  });
  expect(points).toHaveLength(24);
  expect(points.map(({ value }: { value: number }) => value)).toEqual(
    QUARTERS.map(({ value }) => Number(value)),
  );
  for (const point of points.slice(20)) {
    expect(point.signals).toContain('OUTSIDE_LIMITS');
    expect(point.variation).toBe('IMPROVEMENT');
  }
  expect(controlChart.variation).toBe('IMPROVEMENT');
  const ordered = [lines.lower, lines.nearLower, lines.mean, lines.nearUpper, lines.upper];
  expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
  const mean = QUARTERS.reduce((sum, { value }) => sum + Number(value), 0) / 24;
  expect(lines.mean).toBeCloseTo(mean, 5);
});

test('8 years: the recent trend over the latest five, and its meaning by polarity', async () => {
  const { trend } = await measured('analyst@leicester', 'Y1', `trend { ${TREND} }`);
  expect(trend).toMatchObject({ outcome: 'INCREASING', judgement: 'GETTING_WORSE', slope: 1 });
  expect(trend.chiSquared).toBeGreaterThan(9.5495);
  expect(trend.periods.map(({ label }: { label: string }) => label)).toEqual(
    [2021, 2022, 2023, 2024, 2025].map(yearLabel),
  );
});

test('where there are too few points the reason is told', async () => {
  const quarters = await measured('analyst@leicester', 'Q1', `trend { ${TREND} }`);
  expect(quarters.trend).toEqual({
    outcome: 'CANNOT_BE_CALCULATED',
    judgement: null,
    chiSquared: null,
    slope: null,
    periods: [],
    reason: 'no yearly figures',
  });
  const years = await measured('analyst@leicester', 'Y1', `controlChart(basis: SNAPSHOT) { ${CHART} }`);
  expect(years.controlChart).toMatchObject({
    reason: '0 of the 7 points that a control chart needs',
    lines: null,
    points: [],
    variation: null,
    assurance: null,
  });
});

describe.each(OUTSIDE)('N7: as %s a hidden quarter tells nothing of itself', (_who, persona) => {
  it('in a change, which is not there', async () => {
    const { direction, before } = await measured(
      persona,
      'Q1',
      `direction { ${FIELDS} } before: direction(period: "2025-26 Q3") { ${FIELDS} }`,
    );
    expect(direction.previous).toMatchObject({
      direction: 'NOT_COMPARABLE',
      change: null,
      relativeChange: null,
      significance: 'NOT_COMPARABLE',
      significant: null,
      reason: 'the figure for 2025-26 Q3 is withheld',
      from: { value: null, display: 'c', withheld: true },
      to: { value: 62.3 },
    });
    expect(direction.yearBefore.change).toBe(13.3);
    expect(before.previous).toMatchObject({
      change: null,
      to: { value: null, display: 'c', withheld: true },
    });
    expect(before.yearBefore.change).toBeNull();
  });

  it('in the limits of the chart, which are those of a chart without it', async () => {
    const { controlChart } = await measured(persona, 'Q1', `controlChart { ${CHART} }`);
    const others = QUARTERS.filter(({ period }) => period !== '2025-26 Q3').map(({ value }) => Number(value));
    expect(controlChart.lines.mean).toBeCloseTo(others.reduce((sum, value) => sum + value, 0) / 23, 5);
    const { points } = controlChart;
    expect(points.find(({ value }: { value: number | null }) => value === null)).toEqual({
      period: { label: '2025-26 Q3' },
      value: null,
      signals: [],
      variation: 'NEITHER',
    });
    expect(JSON.stringify(controlChart)).not.toContain('62.2');
  });
});

test.each(OUTSIDE)(
  'N7: as %s what the rules of the measure hide is hidden as well',
  async (_who, persona) => {
    const { direction } = await measured(persona, 'S1', `direction { ${FIELDS} }`);
    expect(direction.previous).toMatchObject({
      change: null,
      from: { value: 41 },
      to: { value: null, display: 'c', withheld: true },
    });
    const inside = await measured('lead@leicester', 'S1', `direction { ${FIELDS} }`);
    expect(inside.direction.previous).toMatchObject({ change: -37, direction: 'BETTER', to: { value: 4 } });
  },
);

test('N6: the other council finds nothing', async () => {
  const document = `{ ambition(organisation: "leicester", reference: "Q1") { measures { direction { previous { change } } } } }`;
  const { data } = await world.as('lead@leicestershire').try(document);
  expect(data?.['ambition'] ?? null).toBeNull();
});

test('what is not published yet is computed for those who work there only', async () => {
  const [measure] = await world.sql("SELECT id FROM measure WHERE name = 'Going on'");
  await take(measure.id, [{ period: '2026-27 Q1', value: '60' }]);
  const to = async (persona?: string) =>
    (await measured(persona, 'N1', 'direction { previous { to { period { label } } } }')).direction.previous
      .to.period.label;
  expect(await to()).toBe('2025-26 Q4');
  expect(await to('contributor@leicester')).toBe('2026-27 Q1');
});

test('statements do not grow with the measures, and the fields of a measure share one reading of it', async () => {
  const document = `{ organisation(slug: "leicester") { ambitions(first: 500) { totalCount nodes { measures {
    direction { ${FIELDS} } inPeriod: direction(basis: IN_PERIOD) { previous { change } }
    trend { ${TREND} } controlChart { ${CHART} } } } } } }`;
  const ask = () => world.as('lead@leicester').ask(document);
  const before = await levelsOf(world, ask);
  expect(before).toEqual(['organisation', 'ambition', 'measure', SERIES]);
  const texts = jest.spyOn(world.app.reads.plans, 'of');
  await ask();
  const read = textsOf(texts).flatMap((text) => text.match(/AS readings/g) ?? []);
  texts.mockRestore();
  expect(read).toHaveLength(1);
  for (let more = 0; more < 5; more += 1) {
    const ambition = await council.ambition();
    await take(await council.measure({ ambition }), QUARTERS.slice(0, 8));
    await council.measure({ ambition });
  }
  expect(await levelsOf(world, ask)).toEqual(before);
});

const SERIES = 'baseline measure reading rule_choice target';

test('on the sample every measure answers every field, whoever asks', async () => {
  const sample = await World.open('sample');
  const document = `query($slug: String!) { organisation(slug: $slug) { ambitions(first: 500) { nodes { measures {
    name direction { ${FIELDS} } trend { ${TREND} } controlChart { ${CHART} } } } } } }`;
  try {
    for (const slug of ['leicester', 'leicestershire']) {
      for (const caller of [sample.public, sample.as(`viewer@${slug}`), sample.as(`analyst@${slug}`)]) {
        const { nodes } = (await caller.ask(document, { slug })).organisation.ambitions;
        const measures = nodes.flatMap((node: { measures: object[] }) => node.measures);
        expect(measures.length).toBeGreaterThan(25);
        for (const { direction, trend, controlChart } of measures) {
          // The papers carry a few points each: the reason is told for all of them.
          expect(trend).toMatchObject({
            outcome: 'CANNOT_BE_CALCULATED',
            reason: expect.stringMatching(/\w/),
          });
          expect(controlChart).toMatchObject({ lines: null, reason: expect.stringMatching(/\w/) });
          expect(direction.previous.reason).not.toBe('');
        }
      }
    }
    const { organisation } = await sample.as('lead@leicester').ask(document, { slug: 'leicester' });
    const entering = organisation.ambitions.nodes
      .flatMap((node: { measures: { name: string }[] }) => node.measures)
      .find(({ name }: { name: string }) => name === 'Children entering care');
    expect(entering.direction.previous).toMatchObject({
      direction: 'WORSE',
      change: 61,
      changeUnit: 'UNITS',
      relativeChange: 29.468599,
      significance: 'TESTED_SIGNIFICANT',
    });
  } finally {
    await sample.close();
  }
});
