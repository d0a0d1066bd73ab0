import { apiText, exact, type Exact } from '../../domain/exact';
import { boundedWords } from '../../domain/trajectory/bound';
import { expectedValue } from '../../domain/trajectory/expected-value';
import { printFigure } from '../../domain/trajectory/figure-words';
import { quoted } from '../exceptions/words.rules';
import { displayTarget } from '../measures/figure.rules';
import type { SeriesReading } from '../movement/series.repository';
import type { BasisSeries, ShownSeries } from '../movement/shown-series.rules';
import { statedTarget } from '../movement/stated-target.rules';
import type { TargetFactsRecord } from './measure-facts';

/** What is asked for and by when. All figures come from the shown baseline, so that they cannot tell more than it. */
export function targetFacts(series: BasisSeries, now: SeriesReading | null): TargetFactsRecord {
  const target = statedTarget(series);
  const expected = target && now && expectedAt(series, target, now.on);
  return {
    target: target && apiText(target),
    targetDate: series.target?.date ?? null,
    targetWords: targetWords(series, target),
    expected: expected && apiText(expected),
  };
}

function expectedAt({ baseline, target, rules, unit }: ShownSeries, reach: Exact, on: string): Exact | null {
  if (!target || baseline?.unit !== unit) return null;
  const course = {
    baseline: exact(baseline.value),
    baselineDate: baseline.on,
    target: reach,
    targetDate: target.date,
    milestones: target.milestones,
    profile: rules.profile,
  };
  const found = expectedValue(course, on);
  return 'problem' in found ? null : found.value;
}

function targetWords(series: ShownSeries, figure: Exact | null): string | null {
  const { target } = series;
  if (!target || target.kind === 'TO_BE_DEFINED' || target.kind === 'COMPOSITE') return null;
  const stated = displayTarget({ ...target, rule: null, atLeast: null });
  if (target.kind === 'MILESTONE') return quoted(stated);
  const words = stated.charAt(0).toLowerCase() + stated.slice(1);
  if (!figure) return words;
  const printed = boundedWords(target.bound, printFigure(figure, series));
  return target.kind === 'ABSOLUTE' ? printed : `${printed} (${words})`;
}
