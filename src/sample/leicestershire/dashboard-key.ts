import type { SampleTarget } from '../sample.types';

/** The county's dashboard carries no targets, so every measure shares this one. */
export const ratedByQuartile: SampleTarget = {
  kind: 'TO_BE_DEFINED',
  description: 'The county sets no target here: it rates by national quartile and by trend.',
};
