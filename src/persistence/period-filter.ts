import type { SqlWriter } from './relation';

/** Narrows rows that belong to a period to some periods. */
export interface PeriodFilter {
  readonly period?: readonly string[] | null;
}

export const inPeriods = (sql: SqlWriter, alias: string, { period }: PeriodFilter): string =>
  period ? `${alias}.period = ANY(${sql.value(period, 'text[]')})` : 'TRUE';
