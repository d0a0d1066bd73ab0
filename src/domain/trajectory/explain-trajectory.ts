import type { Exact } from '../exact';
import { dateWords } from '../date-words';
import {
  beyondPhrase,
  expectedPhrase,
  figurePhrases,
  shortPhrase,
  targetPhrase,
  withinPhrase,
} from './figure-phrases';
import { printApart } from './figure-words';
import type { Figures } from './situation';

/** "60.0% for 2025-26 reaches the target of 59.2% by 31 March 2027." */
export function reachedWords(figures: Figures): string {
  const { actual, course, facts, reading } = figures;
  const [figure, target] = printApart([actual, course.target], facts);
  return `${figure} for ${reading.period} reaches the target of ${targetPhrase(figures, target)}.`;
}

/** "55.8% for 2025-26 is at or ahead of the 55.79% expected by 31 March 2026 on the way from ..." */
export function aheadWords(figures: Figures): string {
  const phrases = figurePhrases(figures);
  const { subject, baseline, target } = phrases;
  const { reading, course } = figures;
  if (reading.on > course.baselineDate)
    return `${subject} is at or ahead of ${expectedPhrase(figures, phrases)}.`;
  const same = reading.on === course.baselineDate;
  const when = same ? "is read on the baseline's own date" : "is from before the baseline's date";
  const way = `on the way from ${baseline} to ${target}`;
  return `${subject} ${when}, ${dateWords(course.baselineDate)}, so nothing can have moved yet ${way}.`;
}

/** "11.7% for 2025-26 is worse than the baseline of 12.8% on 31 March 2025; 14.4% was expected by ..." */
export function worseWords(figures: Figures): string {
  const { subject, baseline, expected, target } = figurePhrases(figures);
  const { reading, course, due } = figures;
  const start = `${subject} is worse than the baseline of ${baseline} on ${dateWords(course.baselineDate)}`;
  if (due || reading.on <= course.baselineDate) return `${start}; the target is ${target}.`;
  return `${start}; ${expected} was expected by ${dateWords(reading.on)} on the way to ${target}.`;
}

/** `limit` is the last figure that the tolerance takes in. */
export function withinWords(figures: Figures, limit: Exact): string {
  const phrases = figurePhrases(figures, limit);
  return `${shortPhrase(figures, phrases)}, but ${withinPhrase(figures, phrases)}.`;
}

/** `limit` is null where there is no way that a tolerance could be a share of. */
export function behindWords(figures: Figures, limit: Exact | null): string {
  const phrases = figurePhrases(figures, limit);
  return `${shortPhrase(figures, phrases)}, ${beyondPhrase(figures, phrases, limit)}.`;
}
