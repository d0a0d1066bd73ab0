import type { DirectionOfTravel, Polarity } from '../vocabulary';
import type { Quartile } from './quartile';

const WORDS: readonly (readonly [RegExp, DirectionOfTravel])[] = [
  [/^(same|similar|unchanged)$/, 'SIMILAR'],
  [/^(better|improv(ed|ing))$/, 'BETTER'],
  [/^(worse|declin(ed|ing))$/, 'WORSE'],
];

/**
 * The direction of travel that a printed word tells. "Lower" and "higher" say what the figure did, so polarity judges
 * them. Only the first word counts, in any case of letters; null where it tells none.
 */
export function printedDirection(words: string | null, polarity: Polarity): DirectionOfTravel | null {
  const word = /^[a-z]+/.exec(words?.trim().toLowerCase() ?? '')?.[0] ?? '';
  const told = WORDS.find(([pattern]) => pattern.test(word));
  if (told) return told[1];
  if (word !== 'higher' && word !== 'lower') return null;
  if (polarity === 'NONE') return word === 'higher' ? 'HIGHER' : 'LOWER';
  return (word === 'higher') === (polarity === 'HIGHER_IS_BETTER') ? 'BETTER' : 'WORSE';
}

/** The quartile that is printed, 1 being the best; null for anything but 1 to 4. */
export function printedQuartile(text: string | null | undefined): Quartile | null {
  const quartile = Number(text?.trim() || Number.NaN);
  return quartile === 1 || quartile === 2 || quartile === 3 || quartile === 4 ? quartile : null;
}
