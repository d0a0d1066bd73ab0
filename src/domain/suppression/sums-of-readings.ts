import type { MeasureUnit } from '../vocabulary';
import type { CoveredTime } from './covered-time';
import type { Summand } from './summand-cell';
import { sumsOverTime } from './sums-over-time';
import type { SuppressibleFigure } from './suppressible-figure';
import type { Sums } from './suppress-together';
import type { TableTotal } from './table-cell';

export interface SuppressiblePart extends SuppressibleFigure {
  /** Parts of one name are one series over time; one without a name belongs to its reading only. */
  readonly name?: string;
}

/** A reading with its parts and the days that it sums up, null where it sums up none. */
export interface TimedReading {
  readonly figure: SuppressibleFigure;
  readonly components: readonly SuppressiblePart[];
  readonly time: CoveredTime | null;
}

/** The counts behind a figure that add up. Percentages and rates add up as printed, too, but only over parts. */
const COUNTS: Record<MeasureUnit, readonly Summand[]> = {
  COUNT: ['value'],
  PERCENT: ['numerator'],
  RATE_PER_10000: ['numerator'],
  RATIO: ['numerator', 'denominator'],
  DAYS: ['denominator'],
  SCORE: ['denominator'],
};

/** The id of a part, from its reading's, which is its place in the list. */
export const partId = (reading: string, at: number): string => `${reading}.${at}`;

/** What adds up among readings of one measure: parts to their reading, and times to longer times. */
export function sumsOfReadings(readings: readonly TimedReading[], unit: MeasureUnit): readonly Sums[] {
  const overParts = readings.flatMap(({ components }, index): TableTotal[] => {
    const parts = components.map((_, at) => partId(String(index), at));
    return parts.length === 0 ? [] : [{ total: String(index), parts }];
  });
  const totals = [...overTime(readings), ...overParts];
  const counts = COUNTS[unit].map((summand) => ({ summand, totals }));
  const asPrinted: Sums = { summand: 'value', totals: overParts };
  return unit === 'PERCENT' || unit === 'RATE_PER_10000' ? [...counts, asPrinted] : counts;
}

/** The wholes are one series, and so are the parts of each name. */
function overTime(readings: readonly TimedReading[]): readonly TableTotal[] {
  const counts = readings.flatMap(({ components, time }, index) => {
    if (time === null) return [];
    const id = String(index);
    const parts = components.flatMap(({ name }, at) =>
      name === undefined ? [] : [{ series: `part ${name}`, id: partId(id, at), time }],
    );
    return [{ series: 'whole', id, time }, ...parts];
  });
  const names = [...new Set(counts.map(({ series }) => series))];
  const of = (name: string) => counts.filter(({ series }) => series === name);
  return names.flatMap((name) => sumsOverTime(of(name), `gap in ${name}`));
}
