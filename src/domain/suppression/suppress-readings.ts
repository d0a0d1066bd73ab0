import type { MeasureUnit } from '../vocabulary';
import { partId, sumsOfReadings, type TimedReading } from './sums-of-readings';
import type { SuppressionPolicy } from './suppression-policy';
import { HIDDEN_FIGURE, type SuppressibleFigure } from './suppressible-figure';
import { suppressTogether, type Member } from './suppress-together';

/** What is shown of a reading and, in the same order, of its parts. */
export interface ShownReading {
  readonly figure: SuppressibleFigure;
  readonly components: readonly SuppressibleFigure[];
}

/** Readings of one measure, both along their parts and along time. */
export function suppressReadings(
  readings: readonly TimedReading[],
  unit: MeasureUnit,
  policy: SuppressionPolicy,
): readonly ShownReading[] {
  const members = readings.flatMap((reading, index) => membersOf(reading, String(index), unit));
  const figures = suppressTogether(members, sumsOfReadings(readings, unit), unit, policy);
  const shown = new Map(members.map(({ id }, index) => [id, figures[index]]));
  return readings.map(({ components }, index) => ({
    figure: shown.get(String(index)) ?? HIDDEN_FIGURE,
    components: components.map((part, at) =>
      ownFigure(part, shown.get(partId(String(index), at)) ?? HIDDEN_FIGURE),
    ),
  }));
}

function membersOf({ figure, components }: TimedReading, id: string, unit: MeasureUnit): readonly Member[] {
  const share = unit === 'PERCENT' || unit === 'RATE_PER_10000';
  const parts = components.map((part, at) => ({
    id: partId(id, at),
    // A share of the whole is out of the whole's denominator.
    figure: share && isWithoutCounts(part) ? { ...part, denominator: figure.denominator } : part,
    whole: id,
  }));
  return [{ id, figure, whole: null }, ...parts];
}

/** The denominator that a part was reckoned with is not shown as its own. */
const ownFigure = (part: SuppressibleFigure, shown: SuppressibleFigure): SuppressibleFigure =>
  isWithoutCounts(part) ? { ...shown, denominator: null } : shown;

const isWithoutCounts = ({ numerator, denominator }: SuppressibleFigure): boolean =>
  numerator === null && denominator === null;
