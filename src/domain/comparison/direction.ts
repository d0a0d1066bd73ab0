import { type Exact, ZERO, exact, whole } from '../exact';
import type { DirectionOfTravel, MeasureUnit, Polarity, Significance } from '../vocabulary';
import { betterWay } from './better-way';
import { isBreak } from './break-between';
import { chanceTest } from './chance-test';
import { alike } from './like-points';
import { overlap } from './overlap';
import type { SeriesPoint } from './series-point';

export interface DirectionRule {
  readonly unit: MeasureUnit;
  readonly polarity: Polarity;
  /** The least change that counts where chance is not tested: the measure's unit, for percentages points. */
  readonly minimumChange: string | null;
  /** Whether the series breaks after the earlier point and up to the later one (breakBetween). */
  readonly breaksBetween: boolean;
}

export interface Direction {
  readonly direction: DirectionOfTravel;
  /** Later minus earlier, exact; null where the two cannot be compared. */
  readonly change: Exact | null;
  /** POINTS: percentage points. UNITS: the measure's unit. */
  readonly changeUnit: 'POINTS' | 'UNITS';
  /** The change in per cent of the size of the earlier figure; null where that is 0. */
  readonly relativeChange: Exact | null;
  readonly significance: Significance;
  /** One clause for people. */
  readonly reason: string;
}

/**
 * The direction of travel from an earlier point to a later one (design 3.6). Nothing is rounded. SIMILAR where a test
 * at 95% says that chance explains the change; where none fits, where it is smaller than the measure's minimum
 * change (exactly the minimum counts); and always where the figures are equal. NOT_COMPARABLE, with no change told,
 * where a figure is missing, across bases, kinds of period or a break in series, and between counts for the year to
 * date that end in different months, since they only grow. Throws RangeError for figures that are no decimal text.
 */
export function directionOf(
  now: SeriesPoint | null,
  before: SeriesPoint | null,
  rule: DirectionRule,
): Direction {
  const changeUnit = rule.unit === 'PERCENT' ? 'POINTS' : 'UNITS';
  const obstacle = obstacleTo(now, before, rule);
  if (obstacle !== null || now?.value == null || before?.value == null) {
    return {
      direction: 'NOT_COMPARABLE',
      change: null,
      changeUnit,
      relativeChange: null,
      significance: 'NOT_COMPARABLE',
      reason: obstacle ?? 'no figure',
    };
  }
  const earlier = exact(before.value);
  const change = exact(now.value).sub(earlier);
  const { counts, significance, reason } = weigh(change, now, before, rule);
  return {
    direction: counts ? word(change, rule.polarity) : 'SIMILAR',
    change,
    changeUnit,
    relativeChange: earlier.equals(ZERO) ? null : change.div(earlier.abs()).mul(whole(100)),
    significance,
    reason: change.equals(ZERO) ? 'no change' : reason,
  };
}

/** Why two points cannot be compared; null where they can. */
function obstacleTo(now: SeriesPoint | null, before: SeriesPoint | null, rule: DirectionRule): string | null {
  if (!now) return 'no figure';
  if (!before) return 'no earlier figure';
  if (now.basis !== before.basis) return 'different bases';
  if (!alike(now, before)) return 'different kinds of period';
  if (rule.breaksBetween || isBreak(now)) return 'break in series';
  const missing = [now, before].find((point) => point.value === null);
  if (missing) return `no figure for ${missing.period}`;
  const grows = rule.unit === 'COUNT' && now.basis === 'YEAR_TO_DATE';
  return grows && now.on.slice(5, 7) !== before.on.slice(5, 7) ? 'different parts of the year' : null;
}

interface Weight {
  /** Whether the change counts as one. */
  readonly counts: boolean;
  readonly significance: Significance;
  readonly reason: string;
}

function weigh(change: Exact, now: SeriesPoint, before: SeriesPoint, rule: DirectionRule): Weight {
  const test = chanceTest(now, before, rule.unit);
  if (test) {
    const significance = test.significant ? 'TESTED_SIGNIFICANT' : 'TESTED_NOT_SIGNIFICANT';
    return { counts: test.significant, significance, reason: test.reason };
  }
  if (rule.minimumChange === null) {
    const why = overlap(now, before)
      ? 'the periods overlap, so any difference counts'
      : 'any difference counts';
    return { counts: true, significance: 'NOT_TESTED', reason: why };
  }
  const counts = change.abs().gte(exact(rule.minimumChange));
  const reason = counts ? 'at least the minimum change' : 'smaller than the minimum change';
  return { counts, significance: 'MINIMUM_CHANGE', reason };
}

function word(change: Exact, polarity: Polarity): DirectionOfTravel {
  const way = change.compare(ZERO);
  if (way === 0) return 'SIMILAR';
  if (polarity === 'NONE') return way > 0 ? 'HIGHER' : 'LOWER';
  return way === betterWay(polarity) ? 'BETTER' : 'WORSE';
}
