import type { TargetBound } from '../vocabulary';

const WORDS: Readonly<Record<TargetBound, string>> = {
  AT_LEAST: 'at least ',
  AT_MOST: 'at most ',
  MORE_THAN: 'more than ',
  LESS_THAN: 'less than ',
};

/** A printed target with the side that its bound asks for: "less than 10.0%". */
export const boundedWords = (bound: TargetBound | null | undefined, printed: string): string =>
  bound ? WORDS[bound] + printed : printed;

/** True where the target's own figure is not enough. */
export const isStrict = (bound: TargetBound | null | undefined): boolean =>
  bound === 'MORE_THAN' || bound === 'LESS_THAN';
