import type {
  AmbitionFacts,
  ComponentLintFacts,
  MeasureLintFacts,
  PrintedFact,
  ReadingLintFacts,
  RoundLintFacts,
  TargetLintFacts,
} from '../../src/features/lint/lint-facts';

export type BaselineFacts = NonNullable<MeasureLintFacts['baseline']>;

const NO_FIGURES = { value: null, numerator: null, denominator: null } as const;

export const component = (facts: Partial<ComponentLintFacts> = {}): ComponentLintFacts => ({
  name: 'A part',
  ...NO_FIGURES,
  ...facts,
});

export const reading = (facts: Partial<ReadingLintFacts> = {}): ReadingLintFacts => ({
  period: '2025-26 Q4',
  basis: 'IN_PERIOD',
  ...NO_FIGURES,
  symbol: null,
  components: [],
  ...facts,
});

export const baseline = (facts: Partial<BaselineFacts> = {}): BaselineFacts => ({
  value: '50',
  unit: 'PERCENT',
  basis: 'IN_PERIOD',
  period: '2024-25 Q4',
  numerator: null,
  denominator: null,
  ...facts,
});

export const target = (facts: Partial<TargetLintFacts> = {}): TargetLintFacts => ({
  kind: 'TO_BE_DEFINED',
  value: null,
  unit: null,
  bound: null,
  direction: null,
  min: null,
  max: null,
  date: null,
  wordedDate: null,
  description: null,
  ...facts,
});

export const printed = (facts: Partial<PrintedFact> = {}): PrintedFact => ({
  kind: 'VALUE',
  value: null,
  text: null,
  unit: null,
  period: '2025-26 Q4',
  basis: null,
  parts: [],
  source: 'paragraph 13',
  ...facts,
});

/** A percentage, higher is better, about which nothing is known. */
export const measure = (facts: Partial<MeasureLintFacts> = {}): MeasureLintFacts => ({
  id: 'm1',
  name: 'A share',
  unit: 'PERCENT',
  decimalPlaces: 1,
  polarity: 'HIGHER_IS_BETTER',
  headlineBasis: 'IN_PERIOD',
  maximum: null,
  baseline: null,
  target: null,
  readings: [],
  printed: [],
  ...facts,
});

export const ambition = (facts: Partial<AmbitionFacts> = {}): AmbitionFacts => ({
  id: 'a1',
  reference: 'ASC1',
  divisionCode: 'ASC',
  descriptor: 'More of what is good',
  measures: [],
  published: [],
  ...facts,
});

export const round = (facts: Partial<RoundLintFacts> = {}): RoundLintFacts => ({
  id: 'r1',
  period: '2025-26 Q4',
  ruleSet: 'TRAJECTORY',
  ambitions: [],
  printed: [],
  ...facts,
});
