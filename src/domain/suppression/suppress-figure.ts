import type { MeasureUnit } from '../vocabulary';
import { isSmall, revealsSmallCount } from './reveals-small-count';
import { roundFigure } from './round-figure';
import type { SuppressionPolicy } from './suppression-policy';
import { HIDDEN_FIGURE, isHidden, type SuppressibleFigure } from './suppressible-figure';

/**
 * What may be shown of one figure by itself (design 3.10): hidden altogether where it is marked as suppressed or
 * shows a count in 1..threshold, else with its counts rounded. Doing it twice changes nothing.
 *
 * It is hidden, too, where its rounded numbers read as small: 6 and 7 rounded to 5 under a threshold of 5 (hospital
 * statistics hide 1 to 7 for that reason). A denominator in 1..threshold is left out beside a count of 0 or a symbol.
 * Throws RangeError for what is no decimal text.
 */
export function suppressFigure(
  figure: SuppressibleFigure,
  unit: MeasureUnit,
  policy: SuppressionPolicy,
): SuppressibleFigure {
  if (isHidden(figure) || revealsSmallCount(figure, unit, policy)) return HIDDEN_FIGURE;
  const { value, numerator, denominator, symbol } = figure;
  const known = withoutSmallDenominator({ value, numerator, denominator, symbol }, policy);
  const shown = roundFigure(known, unit, policy.roundingBase);
  if (revealsSmallCount(shown, unit, policy)) return HIDDEN_FIGURE;
  return withoutSmallDenominator(shown, policy);
}

const withoutSmallDenominator = (
  figure: SuppressibleFigure,
  policy: SuppressionPolicy,
): SuppressibleFigure => (isSmall(figure.denominator, policy) ? { ...figure, denominator: null } : figure);
