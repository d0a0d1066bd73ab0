import { levelsOf } from '../support/levels';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

const TODAY = '2026-05-23';

let world: World;
let council: Seeder;
let reviews: string;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date(`${TODAY}T12:00:00Z`) });
  council = await world.seed('leicester');
  await world.seed('leicestershire');
  await counted();
  await hidden();
  await council.ambition({ reference: 'E1' });
  await council.round('2025-26 Q4', 'PUBLISHED');
});
afterAll(() => world.close());

const lead = () => world.as('lead@leicester');
const analyst = () => world.as('analyst@leicester');
const organisation = 'leicester';
const yearLabel = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

/** 24 quarters of a percentage with its counts, a baseline, a target, a benchmark and two national sets. */
async function counted(): Promise<void> {
  const ambition = await council.ambition({ reference: 'Q1' });
  reviews = await council.measure({ ambition, name: 'Reviews on time' });
  const readings = Array.from({ length: 24 }, (_, at) => {
    const period = `${yearLabel(2020 + Math.floor(at / 4))} Q${(at % 4) + 1}`;
    const numerator = at < 22 ? 150 + at : at === 22 ? 180 : 240;
    const value = (numerator / 2.5).toFixed(1);
    return {
      measure: reviews,
      period,
      basis: 'IN_PERIOD',
      value,
      numerator: `${numerator}`,
      denominator: '250',
    };
  });
  await analyst().change('recordReadings', { organisation, readings });
  const baseline = { period: '2024-25 Q4', value: '67.6', basis: 'IN_PERIOD' };
  await analyst().change('setBaseline', { organisation, measure: reviews, ...baseline });
  const target = { kind: 'ABSOLUTE', value: '98', bound: 'AT_LEAST', date: '2027-03-31' };
  await analyst().change('setTarget', { organisation, measure: reviews, ...target });
  await benchmarks();
}

async function benchmarks(): Promise<void> {
  const { services } = world.app;
  const access = await world.accessOf('analyst@leicester');
  const command = { organisation, measure: reviews, period: '2025-26 Q4' };
  const england = { ...command, comparator: 'ENGLAND', name: 'England' } as const;
  await services.benchmarks.record(access, { ...england, value: '80', release: 'First release' });
  await services.benchmarks.record(access, { ...england, value: '90', release: 'Final release' });
  await services.benchmarks.record(access, { ...england, period: '2024-25 Q4', value: '70' });
  const missing = { comparator: 'REGION', name: 'East Midlands', symbol: 'UNAVAILABLE' } as const;
  await services.benchmarks.record(access, { ...command, ...missing });
  const councils = [60, 70, 80, 90, 100].map((value, at) => ({
    code: `E0600000${at}`,
    name: `C${at}`,
    value: `${value}`,
  }));
  await services.nationalSets.load(access, { ...command, period: '2024-25', release: 'R', councils });
}

async function hidden(): Promise<void> {
  const ambition = await council.ambition({ reference: 'H1' });
  const measure = await council.measure({
    ambition,
    name: 'Placements unregulated',
    polarity: 'LOWER_IS_BETTER',
  });
  const figure = { measure, basis: 'IN_PERIOD', denominator: '321' };
  const readings = [
    { ...figure, period: '2024-25 Q4', value: '4.7', numerator: '15' },
    { ...figure, period: '2025-26 Q3', value: '3.7', numerator: '12' },
    { ...figure, period: '2025-26 Q4', value: '0.9', numerator: '3', symbol: 'SUPPRESSED' },
  ];
  await analyst().change('recordReadings', { organisation, readings });
}

const MOVEMENT =
  '{ direction change changeUnit significant reason from { period { label } value withheld } }';
const FACTS = `measureId name basis period { label } value display symbol withheld numerator denominator smallBase flags
  baseline ${MOVEMENT} previous ${MOVEMENT} yearBefore ${MOVEMENT}
  benchmarks { comparator name release value display difference differenceUnit relativeDifference stands significant }
  quartile quartileBefore quartileMove asOf ageInDays late dueBy
  target targetDate targetWords expected status statusPeriod { label } paragraph`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever an ambition answers
async function told(persona: string | undefined, reference: string, args = ''): Promise<any> {
  const caller = persona === undefined ? world.public : world.as(persona);
  const document = `query($reference: String!) { ambition(organisation: "leicester", reference: $reference) {
    narrative${args} facts${args} { ${FACTS} } } }`;
  return (await caller.ask(document, { reference })).ambition;
}

const EVERYBODY: [string, string | undefined][] = [
  ['the public', undefined],
  ['a viewer', 'viewer@leicester'],
  ['a contributor', 'contributor@leicester'],
  ['an analyst', 'analyst@leicester'],
  ['a lead', 'lead@leicester'],
];

test.each(EVERYBODY)('what is published is told to %s, as fields and in words', async (_who, persona) => {
  const { facts, narrative } = await told(persona, 'Q1', '(period: "2025-26 Q4")');
  const [fact] = facts;
  expect(facts).toHaveLength(1);
  expect(fact).toMatchObject({
    measureId: reviews,
    name: 'Reviews on time',
    period: { label: '2025-26 Q4' },
    value: 96,
    display: '96.0%',
    numerator: 240,
    denominator: 250,
    smallBase: false,
    baseline: { direction: 'BETTER', change: 28.4, changeUnit: 'PERCENTAGE_POINTS' },
    previous: {
      direction: 'BETTER',
      change: 24,
      significant: true,
      from: { period: { label: '2025-26 Q3' }, value: 72 },
    },
    yearBefore: { direction: 'BETTER', change: 28.4, significant: true, from: { value: 67.6 } },
    quartile: 1,
    quartileBefore: 3,
    quartileMove: 'GAINED',
    asOf: TODAY,
    ageInDays: 53,
    late: false,
    dueBy: null,
    target: 98,
    targetWords: 'at least 98.0%',
    targetDate: '2027-03-31',
    expected: 82.8,
    status: 'ON_TARGET',
    statusPeriod: { label: '2025-26 Q4' },
  });
  expect(fact.benchmarks).toEqual([
    {
      comparator: 'ENGLAND',
      name: 'England',
      release: 'Final release',
      value: 90,
      display: '90.0%',
      difference: 6,
      differenceUnit: 'PERCENTAGE_POINTS',
      relativeDifference: 6.666667,
      stands: 'BETTER',
      significant: true,
    },
    expect.objectContaining({ comparator: 'REGION', value: null, difference: null, stands: null }),
  ]);
  expect(fact.paragraph).toBe(
    'Reviews on time: 96.0% (240 of 250) for 2025-26 Q4. ' +
      'Better than the baseline (2024-25 Q4, 67.6%) by 28.4 percentage points. ' +
      'Better than the previous period (2025-26 Q3, 72.0%) by 24.0 percentage points, significant at 95%. ' +
      'Better than a year before (2024-25 Q4, 67.6%) by 28.4 percentage points, significant at 95%. ' +
      'Better than England (90.0%) by 6.0 percentage points, significant at 95%. ' +
      'East Midlands has no figure for the same period. ' +
      'National quartile 1 (1 is best), better than before, when it was 3. ' +
      'Target: at least 98.0% by 31 March 2027; the way there asks for 82.8% for 2025-26 Q4. ' +
      'Computed status for 2025-26 Q4: on target. ' +
      'On 23 May 2026 the data are 53 days old.',
  );
  expect(narrative).toBe(fact.paragraph);
});

test('an earlier quarter is told as its readings stand, and without a quarter the newest', async () => {
  const { facts } = await told('lead@leicester', 'Q1', '(period: "2024-25 Q4")');
  expect(facts[0]).toMatchObject({
    value: 67.6,
    period: { label: '2024-25 Q4' },
    benchmarks: [{ value: 70, stands: 'WORSE', significant: false }],
    quartileMove: 'UNKNOWN',
    ageInDays: 418,
    late: false,
    statusPeriod: { label: '2024-25 Q4' },
  });
  expect((await told('lead@leicester', 'Q1')).facts[0].value).toBe(96);
  const before = await told('lead@leicester', 'Q1', '(period: "2019-20 Q4")');
  expect(before.facts[0]).toMatchObject({ period: null, value: null, display: null, status: null });
  expect(before.narrative).toContain('Reviews on time: no reading up to the end of 2019-20 Q4.');
});

test('an ambition without measures says so', async () => {
  expect(await told('lead@leicester', 'E1')).toEqual({ facts: [], narrative: 'No measures yet.' });
});

test.each(['2025-26', 'Q4 2025-26', ''])('"%s" is no quarter, and that is told', async (period) => {
  for (const field of ['narrative(period: $period)', 'facts(period: $period) { paragraph }']) {
    const document = `query($period: String) { ambition(organisation: "leicester", reference: "Q1") { ${field} } }`;
    const answer = await lead().try(document, { period });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.extensions.field).toBe('period');
  }
});

describe.each(EVERYBODY.slice(0, 2))('N7: to %s', (_who, persona) => {
  it('a hidden figure is said to be withheld, and nothing that follows from it is given', async () => {
    const { facts, narrative } = await told(persona, 'H1', '(period: "2025-26 Q4")');
    expect(narrative).toBe(
      'Placements unregulated: the figure for 2025-26 Q4 is withheld, and so is everything that follows from it. ' +
        'On 23 May 2026 the data are 53 days old.',
    );
    expect(facts[0]).toMatchObject({
      value: null,
      display: 'c',
      symbol: 'SUPPRESSED',
      withheld: true,
      numerator: null,
      denominator: null,
      previous: {
        direction: 'NOT_COMPARABLE',
        change: null,
        reason: 'the figure for 2025-26 Q4 is withheld',
      },
      yearBefore: { change: null },
      quartile: null,
      status: null,
    });
    expect(JSON.stringify(facts)).not.toMatch(/0\.9|-2\.8|-3\.8/);
  });

  it('the same question about the quarter before is answered', async () => {
    const { facts } = await told(persona, 'H1', '(period: "2025-26 Q3")');
    expect(facts[0]).toMatchObject({ value: 3.7, numerator: 12, withheld: false });
  });
});

test('N7: those who work on it are told, with that it is not for publication', async () => {
  const { facts } = await told('analyst@leicester', 'H1');
  expect(facts[0]).toMatchObject({
    value: 0.9,
    withheld: false,
    previous: { change: -2.8, direction: 'BETTER' },
  });
  expect(facts[0].paragraph).toContain(
    '0.9% (3 of 321) for 2025-26 Q4. The figure is suppressed: it is not to be published.',
  );
});

test('what is not published yet is told to those who work there only', async () => {
  const reading = { measure: reviews, period: '2026-27 Q1', basis: 'IN_PERIOD', value: '97' };
  await analyst().change('recordReading', { organisation, ...reading });
  expect((await told('contributor@leicester', 'Q1')).facts[0].value).toBe(97);
  for (const persona of [undefined, 'viewer@leicester']) {
    const { facts, narrative } = await told(persona, 'Q1');
    expect(facts[0]).toMatchObject({
      value: 96,
      period: { label: '2025-26 Q4' },
      statusPeriod: { label: '2025-26 Q4' },
    });
    expect(narrative).not.toContain('2026-27');
  }
});

test('N6: the other council finds nothing', async () => {
  const document = '{ ambition(organisation: "leicester", reference: "Q1") { narrative facts { value } } }';
  const { data } = await world.as('lead@leicestershire').try(document);
  expect(data?.['ambition'] ?? null).toBeNull();
});

test('statements do not grow with the measures, and facts and narrative share one reading of them', async () => {
  const document = `{ organisation(slug: "leicester") { ambitions(first: 500) { nodes { narrative facts { ${FACTS} } } } } }`;
  const ask = () => lead().ask(document);
  const before = await levelsOf(world, ask);
  expect(before).toHaveLength(4);
  expect(before.at(-1)).toBe(
    'baseline benchmark computed_status measure national_set printed_fact reading rule_choice target',
  );
  for (let more = 0; more < 5; more += 1) {
    const ambition = await council.ambition();
    for (const period of ['2020-21 Q3', '2020-21 Q4'])
      await council.reading({ measure: await council.measure({ ambition }), period });
  }
  expect(await levelsOf(world, ask)).toEqual(before);
});

describe('on the sample', () => {
  let sample: World;
  beforeAll(async () => {
    sample = await World.open('sample', { now: () => new Date('2026-06-20T12:00:00Z') });
  });
  afterAll(() => sample.close());

  const ALL = `query($slug: String!) { organisation(slug: $slug) { ambitions(first: 500) { nodes { reference narrative
    measures { name unit latest { value display } } facts { name value display paragraph withheld } } } } }`;

  interface Fact {
    readonly name: string;
    readonly value: number | null;
    readonly display: string | null;
    readonly paragraph: string;
    readonly withheld: boolean;
  }

  interface Node {
    readonly reference: string;
    readonly narrative: string;
    readonly measures: { name: string; latest: { value: number | null; display: string } | null }[];
    readonly facts: Fact[];
  }

  const nodes = async (slug: string, persona?: string): Promise<Node[]> => {
    const caller = persona === undefined ? sample.public : sample.as(`${persona}@${slug}`);
    return (await caller.ask(ALL, { slug })).organisation.ambitions.nodes;
  };

  test.each(['leicester', 'leicestershire'])(
    'N10: the facts of %s are those of its measures, one for each',
    async (slug) => {
      for (const persona of [undefined, 'viewer', 'analyst']) {
        for (const { measures, facts, narrative } of await nodes(slug, persona)) {
          expect(facts.map(({ name }) => name)).toEqual(measures.map(({ name }) => name));
          expect(narrative).toBe(facts.map(({ paragraph }) => paragraph).join('\n\n'));
          for (const [at, { value, display }] of facts.entries()) {
            // A reading on another basis than the headline is no figure of the facts.
            const latest = measures[at]?.latest;
            if (value !== null) expect([value, display]).toEqual([latest?.value, latest?.display]);
          }
        }
      }
    },
  );

  test('the paragraphs of Leicester say of percentages percentage points, and "withheld" where the paper suppresses', async () => {
    const told = await nodes('leicester');
    const facts = told.flatMap((node) => node.facts);
    for (const { paragraph } of facts) expect(paragraph).not.toMatch(/ by [\d.]+%|: [\d.]+% (higher|lower)/);
    expect(facts.filter(({ withheld }) => withheld).map(({ name }) => name)).toEqual([
      'KS4 average progress 8 score',
    ]);
    const find = (name: string) => facts.find((fact) => fact.name === name)?.paragraph;
    expect(find('Children entering care')).toContain(
      'Worse than the previous period, a year before (2024-25, 207) by 61 (29.5 per cent), outside the 95% interval of the earlier count.',
    );
    expect(find('Placements that are unregulated')).toContain('2.16% (25 of 1,156) for 2025-26.');
    expect(find('People six months or more late for a 12-month review')).toContain(
      'the baseline is in another unit.',
    );
    expect(find('Core documents in easy read and the top five languages')).toContain(
      ': no reading yet. Target: "',
    );
  });

  test('the paragraphs of Leicestershire have the base, the neighbours and the quartile of its dashboard', async () => {
    const facts = (await nodes('leicestershire')).flatMap((node) => node.facts);
    const reviewed = facts.find(({ name }) => name === 'Child protection cases reviewed within timescales');
    expect(reviewed?.paragraph).toContain('97.3% (251 of 258) for 2018-19 Q4.');
    expect(reviewed?.paragraph).toContain('National quartile 2 (1 is best)');
  });
});
