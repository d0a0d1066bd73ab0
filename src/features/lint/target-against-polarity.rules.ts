import type { MeasureLintFacts, Remark, TargetLintFacts } from './lint-facts';
import { shown } from './plain-words.rules';
import { figureOf } from './written-figure.rules';

interface Aim {
  readonly upwards: boolean;
  readonly words: string;
}

/**
 * A target that wants a measure to get worse: its direction, the sign of its change on the baseline, or the side
 * that its bound leaves open. A change of 0 and a measure without polarity are no finding.
 */
export function targetAgainstPolarity({ polarity, target, unit }: MeasureLintFacts): Remark[] {
  const aim = target && aimOf(target, unit);
  if (!aim || polarity === 'NONE' || aim.upwards === (polarity === 'HIGHER_IS_BETTER')) return [];
  const expected =
    polarity === 'HIGHER_IS_BETTER'
      ? 'a target upwards: higher is better'
      : 'a target downwards: lower is better';
  return [{ rule: 'TARGET_AGAINST_POLARITY', found: `target ${aim.words}`, expected, period: null }];
}

function aimOf(
  { kind, direction, bound, value, unit }: TargetLintFacts,
  measureUnit: MeasureLintFacts['unit'],
): Aim | null {
  if (direction !== null) {
    const upwards = direction === 'INCREASE';
    return { upwards, words: upwards ? 'an increase' : 'a reduction' };
  }
  if (value === null) return null;
  if (kind === 'RELATIVE' || kind === 'POINTS') {
    const change = figureOf(value);
    if (!change || change.equals(0)) return null;
    const size = kind === 'RELATIVE' ? shown(value, 'PERCENT') : `${value} percentage points`;
    return { upwards: change.gt(0), words: `${change.gt(0) ? '+' : ''}${size} on the baseline` };
  }
  if (bound === null) return null;
  const upwards = bound === 'AT_LEAST' || bound === 'MORE_THAN';
  const words = bound.toLowerCase().replace('_', ' ');
  return { upwards, words: `${words} ${shown(value, unit ?? measureUnit)}` };
}
