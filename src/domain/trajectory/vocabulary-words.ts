import type { Basis, MeasureUnit } from '../vocabulary';

export const UNIT_WORDS: Readonly<Record<MeasureUnit, string>> = {
  PERCENT: 'a percentage',
  COUNT: 'a count',
  DAYS: 'a number of days',
  RATE_PER_10000: 'a rate per 10,000',
  RATIO: 'a ratio',
  SCORE: 'a score',
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  IN_PERIOD: 'in-period',
  YEAR_TO_DATE: 'year-to-date',
  FULL_YEAR: 'full-year',
  ROLLING_12_MONTHS: 'rolling 12-month',
  SNAPSHOT: 'snapshot',
};
