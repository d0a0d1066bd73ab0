import { breakBetween } from '../../domain/comparison/break-between';
import { directionOf, type Direction } from '../../domain/comparison/direction';
import { previousOf } from '../../domain/comparison/previous-of';
import { yearBefore } from '../../domain/comparison/year-before';
import { apiText } from '../../domain/exact';
import { parsePeriod, type Period } from '../../domain/period';
import type { ChangeUnit, DirectionOfTravel, Significance } from '../../domain/vocabulary';
import { displayReading } from '../measures/figure.rules';
import type { SeriesReading } from './series.repository';
import { isWithheld, type BasisSeries, type ShownSeries } from './shown-series.rules';

export interface PointRecord {
  readonly period: Period | undefined;
  readonly value: string | null;
  readonly display: string;
  readonly withheld: boolean;
}

export interface MovementRecord {
  readonly direction: DirectionOfTravel;
  readonly change: string | null;
  readonly changeUnit: ChangeUnit;
  readonly relativeChange: string | null;
  readonly significance: Significance;
  /** Null where chance was not tested. */
  readonly significant: boolean | null;
  readonly reason: string;
  readonly from: PointRecord | null;
  readonly to: PointRecord | null;
}

export interface DirectionRecord {
  readonly previous: MovementRecord;
  readonly yearBefore: MovementRecord;
}

/** How a reading stands to the ones before it. */
export const directionRecord = (series: BasisSeries, now: SeriesReading | null): DirectionRecord => ({
  previous: movementRecord(series, now, now && previousIn(series, now)),
  yearBefore: movementRecord(series, now, now && yearBeforeIn(series, now)),
});

export const previousIn = ({ readings }: BasisSeries, now: SeriesReading): SeriesReading | null =>
  standing(readings, previousOf(readings, now));

const yearBeforeIn = ({ readings }: BasisSeries, now: SeriesReading): SeriesReading | null =>
  standing(readings, yearBefore(readings, now));

/** The reading that a point of the rules is: they hand back what they were given. */
const standing = (readings: readonly SeriesReading[], point: object | null): SeriesReading | null =>
  readings.find((reading) => reading === point) ?? null;

/** A change between two readings of a series, in words that a client can show as they are. */
export function movementRecord(
  series: BasisSeries,
  now: SeriesReading | null,
  before: SeriesReading | null,
): MovementRecord {
  const { unit, polarity, readings, rules } = series;
  const found = directionOf(now, before, {
    unit,
    polarity,
    minimumChange: rules.minimumChange,
    breaksBetween: now !== null && before !== null && breakBetween(readings, now, before),
  });
  const withheld = [now, before].find((reading) => reading !== null && isWithheld(reading));
  return {
    direction: found.direction,
    change: found.change && apiText(found.change),
    changeUnit: changeUnitOf(found),
    relativeChange: found.relativeChange && apiText(found.relativeChange),
    significance: found.significance,
    significant: SIGNIFICANT[found.significance],
    reason: withheld ? `the figure for ${withheld.period} is withheld` : found.reason,
    from: before && pointRecord(series, before),
    to: now && pointRecord(series, now),
  };
}

const SIGNIFICANT: Record<Significance, boolean | null> = {
  TESTED_SIGNIFICANT: true,
  TESTED_NOT_SIGNIFICANT: false,
  MINIMUM_CHANGE: null,
  NOT_TESTED: null,
  NOT_COMPARABLE: null,
};

export const changeUnitOf = ({ changeUnit }: Pick<Direction, 'changeUnit'>): ChangeUnit =>
  changeUnit === 'POINTS' ? 'PERCENTAGE_POINTS' : 'UNITS';

export const pointRecord = (
  { unit, decimalPlaces }: Pick<ShownSeries, 'unit' | 'decimalPlaces'>,
  reading: Pick<SeriesReading, 'period' | 'value' | 'symbol'>,
): PointRecord => ({
  period: parsePeriod(reading.period),
  value: reading.value,
  display: displayReading(reading, unit, decimalPlaces),
  withheld: isWithheld(reading),
});
