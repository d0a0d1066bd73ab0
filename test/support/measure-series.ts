import { type Access, UNLIMITED } from '../../src/domain/access';
import { parsePeriod } from '../../src/domain/period';
import type { Role } from '../../src/domain/vocabulary';
import type {
  MeasureSeries,
  SeriesBaseline,
  SeriesReading,
} from '../../src/features/movement/series.repository';
import type { RuleChoice } from '../../src/features/rule-sets/effective-rules.rules';

export const accessAs = (role: Role): Access => ({
  subject: null,
  role,
  organisationId: null,
  ownerId: null,
  ...UNLIMITED,
});

const endOf = (label: string): string => {
  const period = parsePeriod(label);
  if (!period) throw new Error(`${label} is not a period`);
  return period.endsOn;
};

export const seriesReading = (
  period: string,
  value: string | null,
  more: Partial<SeriesReading> = {},
): SeriesReading => ({
  period,
  on: endOf(period),
  basis: 'IN_PERIOD',
  value,
  numerator: null,
  denominator: null,
  symbol: value === null ? 'UNAVAILABLE' : null,
  flags: [],
  components: [],
  ...more,
});

/** A reading that is counted: 251 of 258 as a percentage with one decimal. */
export function countedReading(
  period: string,
  numerator: number,
  denominator: number,
  more: Partial<SeriesReading> = {},
): SeriesReading {
  const value = (Math.round((numerator / denominator) * 1000) / 10).toString();
  return seriesReading(period, value, {
    numerator: `${numerator}`,
    denominator: `${denominator}`,
    ...more,
  });
}

export const seriesBaseline = (
  period: string,
  value: string,
  more: Partial<SeriesBaseline> = {},
): SeriesBaseline => ({
  period,
  on: endOf(period),
  value,
  unit: 'PERCENT',
  basis: 'IN_PERIOD',
  numerator: null,
  denominator: null,
  ...more,
});

export const absoluteTarget = (
  value: string,
  more: Partial<NonNullable<MeasureSeries['target']>> = {},
): NonNullable<MeasureSeries['target']> => ({
  kind: 'ABSOLUTE',
  value,
  unit: null,
  bound: null,
  direction: null,
  min: null,
  max: null,
  date: null,
  milestones: [],
  description: null,
  ...more,
});

const NO_CHOICE: RuleChoice = {
  ruleSet: null,
  toleranceKind: null,
  tolerance: null,
  profile: null,
  minimumExpectation: null,
  driftLength: null,
  dueWithinDays: null,
  minimumChange: null,
  suppressionThreshold: null,
  roundingBase: null,
  noQuartile: null,
};

export const chosen = (choice: Partial<RuleChoice>): RuleChoice => ({ ...NO_CHOICE, ...choice });

/** A percentage read every quarter, where higher is better, unless the test says otherwise. */
export const measureSeries = (
  readings: readonly SeriesReading[],
  more: Partial<MeasureSeries> = {},
): MeasureSeries => ({
  id: 'm',
  name: 'Reviews on time',
  unit: 'PERCENT',
  decimalPlaces: 1,
  polarity: 'HIGHER_IS_BETTER',
  cadence: 'QUARTERLY',
  headlineBasis: 'IN_PERIOD',
  dueWithinDays: null,
  organisationRules: null,
  measureRules: null,
  baseline: null,
  target: null,
  readings,
  ...more,
});
