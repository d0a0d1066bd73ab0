import type { Basis, MeasureUnit } from '../vocabulary';
import { coveredTime } from './covered-time';
import { suppressReadings } from './suppress-readings';
import type { SuppressiblePart } from './sums-of-readings';
import type { SuppressionPolicy } from './suppression-policy';
import { HIDDEN_FIGURE, type SuppressibleFigure } from './suppressible-figure';

/** A reading of a series; whatever else it carries is handed back as it is. */
export interface SuppressiblePoint extends SuppressibleFigure {
  /** Label, as "2025-26 Q4". */
  readonly period: string;
  readonly basis: Basis;
  readonly components?: readonly SuppressiblePart[];
}

/**
 * What may be shown of one measure's readings over time, in any order and on any bases (design 3.10, N7): a hidden
 * quarter does not follow from its year and the other quarters, from two years to date or from two rolling years.
 * Counts of a stretch of time add up, and so do numerators and the people behind a mean; snapshots do not. Parts are
 * protected within their reading, as `suppressReading` does, and over time by their names. Readings of one period
 * are taken to say the same whatever their basis, so hand in current revisions only.
 *
 * All that a reader can see has to be handed in: a quarter left out here and shown elsewhere is not looked at.
 */
export function suppressSeries<Point extends SuppressiblePoint>(
  points: readonly Point[],
  unit: MeasureUnit,
  policy: SuppressionPolicy,
): readonly Point[] {
  const readings = points.map((point) => ({
    figure: point,
    components: point.components ?? [],
    time: coveredTime(point.period, point.basis),
  }));
  const shown = suppressReadings(readings, unit, policy);
  return points.map((point, index) => {
    const { figure, components } = shown[index] ?? { figure: HIDDEN_FIGURE, components: [] };
    const parts = point.components?.map((part, at) => ({ ...part, ...(components[at] ?? HIDDEN_FIGURE) }));
    return { ...point, ...figure, ...(parts && { components: parts }) };
  });
}
