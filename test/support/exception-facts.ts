import { parsePeriod } from '../../src/domain/period';
import type { Exception, ExceptionRule } from '../../src/features/exceptions/exception';
import type {
  ActionExceptionFacts,
  AmbitionExceptionFacts,
  AmbitionQuarterFacts,
  AreaExceptionFacts,
  ExceptionFacts,
  MeasureExceptionFacts,
  QuarterFacts,
  RecommendationExceptionFacts,
  SeriesReading,
} from '../../src/features/exceptions/exception-facts';
import { exceptionsOf } from '../../src/features/exceptions/exceptions.rules';

const quarter = (label: string): QuarterFacts => {
  const period = parsePeriod(label);
  if (!period) throw new Error(`${label} is no quarter`);
  return period;
};

/** Q1 to Q4 of two financial years; the one asked for is the last, which ends on 31 March 2026. */
export const QUARTERS = ['2024-25', '2025-26'].flatMap((year) =>
  [1, 2, 3, 4].map((number) => quarter(`${year} Q${number}`)),
);

export const NOTHING: ExceptionFacts = {
  quarters: QUARTERS,
  asOf: '2026-03-31',
  ambitions: [],
  measures: [],
  actions: [],
  areas: [],
  recommendations: [],
};

export const ask = (over: Partial<ExceptionFacts>): readonly Exception[] =>
  exceptionsOf({ ...NOTHING, ...over });

/** The one exception of a rule, or undefined; two of the same rule are an error in the test. */
export const only = (rule: ExceptionRule, over: Partial<ExceptionFacts>): Exception | undefined => {
  const found = ask(over).filter((exception) => exception.rule === rule);
  if (found.length > 1) throw new Error(`${rule} was found ${found.length} times`);
  return found[0];
};

export const ambition = (over: Partial<AmbitionExceptionFacts> = {}): AmbitionExceptionFacts => ({
  id: 'ambition-1',
  reference: 'ASC1a',
  divisionId: 'adults',
  ownerId: 'head-of-service',
  statuses: [],
  planStatuses: [],
  ...over,
});

/** The newest quarters, oldest first, so that the last of them is the one asked for. */
export const lastQuarters = (...rows: readonly Partial<AmbitionQuarterFacts>[]): AmbitionQuarterFacts[] =>
  rows.map((row, place) => ({
    quarter: QUARTERS[QUARTERS.length - rows.length + place]?.label ?? '',
    computed: null,
    published: null,
    publishedReason: null,
    computedOnHidden: false,
    worseThanBaseline: false,
    liveActions: 1,
    ...row,
  }));

export const measure = (over: Partial<MeasureExceptionFacts> = {}): MeasureExceptionFacts => ({
  id: 'measure-1',
  name: 'Children in care',
  ambitionId: 'ambition-1',
  divisionId: 'children',
  ownerId: 'director',
  unit: 'PERCENT',
  decimalPlaces: 1,
  polarity: 'HIGHER_IS_BETTER',
  cadence: 'QUARTERLY',
  series: [],
  minimumExpectation: null,
  driftLength: null,
  dueWithinDays: 42,
  quartiles: [],
  ...over,
});

export const reading = (period: string, over: Partial<SeriesReading> = {}): SeriesReading => ({
  period,
  on: parsePeriod(period)?.endsOn ?? '',
  value: '50',
  suppressed: false,
  recordedOn: null,
  direction: null,
  ...over,
});

/** One reading for each of the newest quarters, oldest first. */
export const lastReadings = (...rows: readonly Partial<SeriesReading>[]): SeriesReading[] =>
  rows.map((row, place) => reading(QUARTERS[QUARTERS.length - rows.length + place]?.label ?? '', row));

export const action = (over: Partial<ActionExceptionFacts> = {}): ActionExceptionFacts => ({
  id: 'action-1',
  reference: 'A7',
  title: 'Recruit four social workers.',
  divisionId: 'children',
  ownerId: 'team-manager',
  dueDate: null,
  originalDueDate: null,
  moves: [],
  statuses: [{ on: '2024-04-01', status: 'ON_TRACK' }],
  ambitionIds: ['ambition-1', 'ambition-2'],
  ...over,
});

export const area = (over: Partial<AreaExceptionFacts> = {}): AreaExceptionFacts => ({
  id: 'area-1',
  reference: 'P2.3',
  title: 'Open the new children’s home',
  divisionId: null,
  ownerId: 'head-of-service',
  dueDate: null,
  originalDueDate: null,
  moves: [],
  statuses: [],
  ...over,
});

export const recommendation = (
  over: Partial<RecommendationExceptionFacts> = {},
): RecommendationExceptionFacts => ({
  id: 'recommendation-1',
  reference: 'R4',
  title: 'The quality of supervision',
  divisionId: 'children',
  leadOwnerIds: ['director', 'head-of-service'],
  planStatuses: [],
  links: [],
  ...over,
});
