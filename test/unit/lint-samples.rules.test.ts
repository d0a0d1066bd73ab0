import type { Basis } from '../../src/domain/vocabulary';
import type {
  AmbitionFacts,
  Finding,
  MeasureLintFacts,
  PrintedFact,
  RoundLintFacts,
} from '../../src/features/lint/lint-facts';
import { lintRound } from '../../src/features/lint/lint.rules';
import { leicester } from '../../src/sample/leicester/leicester';
import { leicestershire } from '../../src/sample/leicestershire/leicestershire';
import type {
  SampleAmbition,
  SampleMeasure,
  SampleOrganisation,
  SamplePrintedFact,
} from '../../src/sample/sample.types';
import {
  ambition,
  baseline,
  component,
  measure,
  printed,
  reading,
  round,
  target,
} from '../support/lint-facts';

/** Figures that the text repeats as the table has them, by the name of the measure: none of them is a finding. */
type Repeated = Readonly<Record<string, readonly PrintedFact[]>>;

const factOf = (sample: SamplePrintedFact, place: { period: string; basis?: Basis }): PrintedFact =>
  printed({ ...sample, ...place });

function measureFacts(sample: SampleMeasure, id: string, repeated: Repeated): MeasureLintFacts {
  const { name, unit, decimalPlaces, polarity, headlineBasis } = sample;
  const own = sample.readings.flatMap(({ period, basis, printed: facts = [] }) =>
    facts.map((fact) => factOf(fact, { period, basis })),
  );
  return measure({
    ...{ id, name, unit, decimalPlaces, polarity, headlineBasis },
    baseline: sample.baseline ? baseline({ unit, basis: headlineBasis, ...sample.baseline }) : null,
    target: target(sample.target),
    readings: sample.readings.map(({ components = [], ...one }) =>
      reading({ ...one, components: components.map((part) => component(part)) }),
    ),
    printed: [...own, ...(repeated[name] ?? [])],
  });
}

const ambitionFacts = (sample: SampleAmbition, repeated: Repeated): AmbitionFacts =>
  ambition({
    id: sample.reference,
    reference: sample.reference,
    divisionCode: sample.division,
    descriptor: sample.descriptor,
    measures: sample.measures.map((one, i) => measureFacts(one, `${sample.reference}/${i + 1}`, repeated)),
    published: sample.statuses,
  });

function roundOf(council: SampleOrganisation, period: string, repeated: Repeated): RoundLintFacts {
  const sample = council.rounds.find((one) => one.period === period);
  return round({
    period,
    ruleSet: council.ruleSet ?? 'TRAJECTORY',
    printed: (sample?.printed ?? []).map((fact) => factOf(fact, { period })),
    ambitions: council.ambitions.map((one) => ambitionFacts(one, repeated)),
  });
}

/** Without the place in brackets. */
const lines = (findings: readonly Finding[]): string[][] =>
  findings.map(({ rule, subject, found, expected }) => [
    subject.reference ?? 'the round',
    rule,
    found.replace(/ \(.*\)$/, ''),
    expected,
  ]);

const city = roundOf(leicester, '2025-26 Q4', {
  'Carers with a group or a confidant': [
    printed({ value: '18.52', unit: 'PERCENT', period: '2023-24', source: 'descriptor' }),
  ],
});

const inText = { period: '2018-19 Q4', source: 'paragraphs 13 and 14' };
const county = roundOf(leicestershire, '2018-19 Q4', {
  'Children in care with three or more placements in a year': [
    printed({ ...inText, kind: 'VALUE', value: '7.7' }),
    printed({ ...inText, kind: 'NUMERATOR', value: '45' }),
  ],
  'Care leavers in suitable accommodation at the end of the quarter': [
    printed({ ...inText, kind: 'VALUE', value: '89.5' }),
    printed({ ...inText, kind: 'NUMERATOR', value: '204' }),
  ],
});

const kindsOf = ({ ambitions, printed: own }: RoundLintFacts): string[] => [
  ...own.map(({ kind }) => kind),
  ...ambitions.flatMap(({ measures }) => measures.flatMap((one) => one.printed.map(({ kind }) => kind))),
];

describe('the published papers of both councils (design 3.9)', () => {
  it('the facts are those of the papers', () => {
    expect(city.ambitions).toHaveLength(25);
    expect(county.ambitions).toHaveLength(28);
    const count = (facts: RoundLintFacts, kind: string) =>
      kindsOf(facts).filter((one) => one === kind).length;
    expect(count(city, 'QUARTER')).toBe(1);
    // +29.5% on 207 and +10.6% on 521 follow; 6 + 6 + 6 + 1 are 19.
    expect(count(city, 'CHANGE_FROM_BASELINE')).toBe(2);
    expect(count(county, 'TOTAL')).toBe(2);
    expect(count(county, 'DIRECTION')).toBe(28);
    expect(count(county, 'QUARTILE')).toBe(19);
    expect(county.ruleSet).toBe('QUARTILE_TREND');
  });

  it('the city: eleven findings, and nothing else', () => {
    expect(lines(lintRound(city))).toEqual([
      ['the round', 'QUARTERS_DISAGREE', '2026-27 Q4', '2025-26 Q4'],
      ['ASC1b', 'UNITS_DISAGREE', 'baseline 706 days', 'a baseline in per cent'],
      ['ASC1b', 'RATIO_DOES_NOT_GIVE_VALUE', '26.3%', '26.4%, as 1501 of 5691 gives'],
      [
        'ACS5a',
        'REFERENCE_OUTSIDE_SCHEME',
        'ACS5a',
        'a reference that begins with ASC, as the others of ASC do',
      ],
      ['ASC6a', 'UNITS_DISAGREE', 'baseline 5 days', 'a baseline in per cent'],
      ['ASC6a', 'UNITS_DISAGREE', 'baseline 84 days', 'a baseline in per cent'],
      [
        'CYP3a',
        'STATUS_AGAINST_BASELINE',
        'on target',
        'off trajectory: 6.94% is worse than the baseline of 6.9%',
      ],
      [
        'CYP4a',
        'CHANGE_AMBIGUOUS',
        '"by 15%" of a percentage',
        '15% of the baseline (59.2%) or 15 percentage points (66.5%)',
      ],
      [
        'CYP4b',
        'STATUS_AGAINST_BASELINE',
        'close to trajectory',
        'off trajectory: 11.7% is worse than the baseline of 12.8%',
      ],
      [
        'CYP4b',
        'CHANGE_AMBIGUOUS',
        '"by 25%" of a percentage',
        '25% of the baseline (16.0%) or 25 percentage points (37.8%)',
      ],
      [
        'CYP5',
        'DATES_DISAGREE',
        'target date 30 September 2028',
        '1 July 2027 to 30 September 2027, as "by Q2 2027-28" says',
      ],
    ]);
  });

  it('the county: four findings, and nothing else', () => {
    expect(lines(lintRound(county))).toEqual([
      ['the round', 'COUNTS_DO_NOT_ADD_UP', '27', expect.stringMatching(/^9 .* 14 .* 5 .* = 28$/)],
      ['LD07', 'FACT_GIVEN_TWO_VALUES', 'numerator 139', 'numerator 117, as the reading says'],
      ['LD08', 'STATUS_BREAKS_KEY', 'on target in quartile 2, Lower', 'close to trajectory'],
      ['LD28', 'STATUS_BREAKS_KEY', 'on target in quartile 2, Worse', 'close to trajectory'],
    ]);
  });
});
