import type { Polarity, TrajectoryStatus } from '../../domain/vocabulary';

export type Trend = 'IMPROVING' | 'LEVEL' | 'DECLINING';

const ALLOWED: Record<'1' | '2' | '3' | '4', Record<Trend, readonly TrajectoryStatus[]>> = {
  1: { IMPROVING: ['ON_TARGET'], LEVEL: ['ON_TARGET'], DECLINING: ['ON_TARGET'] },
  2: {
    IMPROVING: ['ON_TARGET', 'CLOSE_TO_TRAJECTORY'],
    LEVEL: ['CLOSE_TO_TRAJECTORY'],
    DECLINING: ['CLOSE_TO_TRAJECTORY'],
  },
  3: {
    IMPROVING: ['CLOSE_TO_TRAJECTORY'],
    LEVEL: ['CLOSE_TO_TRAJECTORY'],
    DECLINING: ['CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY'],
  },
  4: { IMPROVING: ['OFF_TRAJECTORY'], LEVEL: ['OFF_TRAJECTORY'], DECLINING: ['OFF_TRAJECTORY'] },
};

/**
 * The statuses that the key of quartile and trend leaves open where it is not known in which half of its quartile a
 * figure stands (design 3.5, the county's key): the better half of the second and improving is on target, the worse
 * half of the third and declining off trajectory. 1 is the best quartile; null for anything but 1 to 4.
 */
export function statusesByKey(quartile: string, trend: Trend): readonly TrajectoryStatus[] | null {
  return isQuartile(quartile) ? ALLOWED[quartile][trend] : null;
}

const isQuartile = (text: string): text is keyof typeof ALLOWED => Object.hasOwn(ALLOWED, text);

/**
 * The trend that a printed word tells: Better, Worse, Same, Similar, and Higher or Lower by what is better. Only the
 * first word counts, in any case of letters. Null where it tells none.
 */
export function trendOf(words: string, polarity: Polarity): Trend | null {
  const word = /^[a-z]+/.exec(words.trim().toLowerCase())?.[0] ?? '';
  if (/^(same|similar|unchanged)$/.test(word)) return 'LEVEL';
  if (/^(better|improv(ed|ing))$/.test(word)) return 'IMPROVING';
  if (/^(worse|declin(ed|ing))$/.test(word)) return 'DECLINING';
  if (polarity === 'NONE' || !/^(higher|lower)$/.test(word)) return null;
  return (word === 'higher') === (polarity === 'HIGHER_IS_BETTER') ? 'IMPROVING' : 'DECLINING';
}
