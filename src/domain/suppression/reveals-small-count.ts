import { exact } from '../exact';
import type { MeasureUnit } from '../vocabulary';
import { mayBeSmall } from './count-range';
import { complementBehind, numeratorBehind } from './counts-behind';
import { isSmallCount, type SuppressionPolicy } from './suppression-policy';
import type { SuppressibleFigure } from './suppressible-figure';

type Test = (figure: SuppressibleFigure, policy: SuppressionPolicy) => boolean;

/** A count of 0 is shown, whatever it is out of. */
const count: Test = ({ value, numerator, denominator }, policy) => {
  if (isSmall(value, policy) || isSmall(numerator, policy)) return true;
  const counted = numerator ?? value;
  if (counted === null || denominator === null || exact(counted).equals(0)) return false;
  return isSmallCount(exact(denominator).sub(exact(counted)), policy);
};

/** The denominator is the number of people behind it. A ratio has no complement: it may be above 1. */
const perHead =
  (unit: MeasureUnit): Test =>
  (figure, policy) =>
    isSmall(figure.denominator, policy) || mayBeSmall(numeratorBehind(figure, unit), policy);

const share =
  (unit: MeasureUnit): Test =>
  (figure, policy) =>
    perHead(unit)(figure, policy) || mayBeSmall(complementBehind(figure, unit), policy);

const TESTS: Record<MeasureUnit, Test> = {
  COUNT: count,
  PERCENT: share('PERCENT'),
  RATE_PER_10000: share('RATE_PER_10000'),
  RATIO: perHead('RATIO'),
  DAYS: perHead('DAYS'),
  SCORE: perHead('SCORE'),
};

/**
 * Primary suppression (design 3.10): whether the numbers of a figure show a count in 1..threshold. For a percentage
 * or rate that is its numerator or its complement, stated or worked out from the others; for days, scores and ratios
 * the people behind it, too. Nothing is known of a figure without counts, so it shows none; and one without value and
 * numerator has nothing that could be hidden.
 */
export const revealsSmallCount = (
  figure: SuppressibleFigure,
  unit: MeasureUnit,
  policy: SuppressionPolicy,
): boolean => (figure.value !== null || figure.numerator !== null) && TESTS[unit](figure, policy);

export const isSmall = (text: string | null, policy: SuppressionPolicy): boolean =>
  text !== null && isSmallCount(exact(text), policy);
