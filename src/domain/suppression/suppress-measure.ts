import type { Basis, MeasureUnit } from '../vocabulary';
import { coveredTime } from './covered-time';
import { suppressFigure } from './suppress-figure';
import { suppressSeries, type SuppressiblePoint } from './suppress-series';
import { isHidden, type SuppressibleFigure } from './suppressible-figure';
import type { SuppressionPolicy } from './suppression-policy';

/** Where a measure started from: a figure without a symbol, in a unit of its own. */
export interface SuppressibleBaseline {
  readonly value: string;
  readonly unit: MeasureUnit;
  readonly basis: Basis;
  /** Label, as "2025-26 Q4". */
  readonly period: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** A measure with all its readings, on every basis, that somebody outside can see. */
export interface SuppressibleMeasure<Point, Baseline> {
  readonly unit: MeasureUnit;
  readonly readings: readonly Point[];
  readonly baseline: Baseline | null;
}

/** The same as it may be shown. */
export interface ShownMeasure<Point, Baseline> {
  readonly readings: readonly Point[];
  readonly baseline: Baseline | null;
  /** True where there is a baseline that is not shown; `baseline` is null then. */
  readonly baselineWithheld: boolean;
  /**
   * True where a figure that judgements rest on is hidden or blurred: what was made of the true ones, a status and its
   * sentence, would give back what is kept here.
   */
  readonly keepsBack: boolean;
}

/** What may be shown of a measure (design 3.10, N7): its readings, where it started from, and what follows from them. */
export function suppressMeasure<Point extends SuppressiblePoint, Baseline extends SuppressibleBaseline>(
  measure: SuppressibleMeasure<Point, Baseline>,
  policy: SuppressionPolicy,
): ShownMeasure<Point, Baseline> {
  const { readings: recorded, baseline: stated, unit } = measure;
  const readings = suppressSeries(recorded, unit, policy);
  const baseline = shownBaseline(measure, readings, policy);
  const baselineWithheld = stated !== null && !baseline;
  const blurred = isBlurred(measure, policy);
  return {
    readings,
    baseline,
    baselineWithheld,
    keepsBack: blurred || baselineWithheld || readings.some(isHidden),
  };
}

/**
 * `keepsBack` alone, without going through all that adds up where a look is enough: most measures have neither a
 * threshold nor a suppressed reading, and one that is hidden by itself settles it.
 */
export function keepsBack(
  measure: SuppressibleMeasure<SuppressiblePoint, SuppressibleBaseline>,
  policy: SuppressionPolicy,
): boolean {
  const { readings, unit } = measure;
  if (readings.some(isHidden)) return true;
  const marked = readings.some(({ components }) => (components ?? []).some(isHidden));
  if (!policy.threshold && !policy.roundingBase && !marked) return false;
  if (readings.some((reading) => isHidden(suppressFigure(reading, unit, policy)))) return true;
  return suppressMeasure(measure, policy).keepsBack;
}

/**
 * A baseline goes with the hidden reading that it repeats, and where it would give a hidden one away: the year that
 * it stands for less three quarters is the fourth. One in another unit is no figure of the series.
 */
function shownBaseline<Point extends SuppressiblePoint, Baseline extends SuppressibleBaseline>(
  { baseline, unit }: SuppressibleMeasure<Point, Baseline>,
  readings: readonly Point[],
  policy: SuppressionPolicy,
): Baseline | null {
  if (!baseline) return null;
  const point: SuppressiblePoint = { ...baseline, symbol: null, components: [] };
  // Beside readings that hide nothing it can give nothing away but itself.
  const alone = baseline.unit !== unit || !readings.some(isHidden);
  const together = alone ? readings : suppressSeries<SuppressiblePoint>([...readings, point], unit, policy);
  const shown: SuppressibleFigure | undefined = alone
    ? suppressFigure(point, baseline.unit, policy)
    : together.at(-1);
  const repeats = readings.some((reading) => isHidden(reading) && sameTime(reading, baseline));
  const reveals = readings.some((reading, at) => !isHidden(reading) && isHidden(together[at] ?? reading));
  if (!shown || shown.value === null || repeats || reveals) return null;
  const { value, numerator, denominator } = shown;
  return { ...baseline, value, numerator, denominator };
}

type Timed = Pick<SuppressiblePoint, 'period' | 'basis'>;

/** Twelve months are the year that ends with them, whatever they are called. */
function sameTime(one: Timed, other: Timed): boolean {
  if (one.period === other.period && one.basis === other.basis) return true;
  const [first, second] = [one, other].map(({ period, basis }) => coveredTime(period, basis));
  return first != null && first.from === second?.from && first.until === second.until;
}

/** Whether rounding touches a value. One that happens to be a multiple of the base must not be told from the rest. */
function isBlurred(
  { readings, baseline, unit }: SuppressibleMeasure<SuppressiblePoint, SuppressibleBaseline>,
  { roundingBase }: SuppressionPolicy,
): boolean {
  if (!roundingBase) return false;
  const from = baseline ? [{ ...baseline, symbol: null }] : [];
  return (
    readings.some((reading) => isRounded(reading, unit)) ||
    from.some((figure) => isRounded(figure, figure.unit))
  );
}

/** Days and scores keep their value, and so does a ratio without a denominator. */
const isRounded = ({ value, denominator }: SuppressibleFigure, unit: MeasureUnit): boolean =>
  value !== null && (ROUNDED.includes(unit) || (unit === 'RATIO' && denominator !== null));

const ROUNDED: readonly MeasureUnit[] = ['COUNT', 'PERCENT', 'RATE_PER_10000'];
