import type { Exact } from '../exact';
import { beyondPhrase, expectedPhrase, figurePhrases, shortPhrase, withinPhrase } from './figure-phrases';
import type { Figures } from './situation';

/** `limit` is the last figure that the tolerance takes in; `there` where none is needed. */
export function onTargetWords(figures: Figures, limit: Exact, there: boolean): string {
  const phrases = figurePhrases(figures, there ? null : limit);
  if (there) return `${phrases.subject} is at or ahead of ${expectedPhrase(figures, phrases)}.`;
  return `${shortPhrase(figures, phrases)}, but ${withinPhrase(figures, phrases)}.`;
}

/** `yearBefore` is null where there is no reading of the same period a year before. */
export function offTargetWords(
  figures: Figures,
  limit: Exact,
  yearBefore: Exact | null,
  worse: boolean,
): string {
  const phrases = figurePhrases(figures, limit, yearBefore);
  const short = `${shortPhrase(figures, phrases)}, ${beyondPhrase(figures, phrases, limit)}`;
  if (!yearBefore) return `${short}, and there is no figure of a year before to hold it against.`;
  return worse
    ? `${short}, and worse than the ${phrases.yearBefore} of a year before.`
    : `${short}, but no worse than the ${phrases.yearBefore} of a year before.`;
}
