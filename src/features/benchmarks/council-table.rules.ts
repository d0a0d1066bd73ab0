import { FEWEST_FOR_QUARTILES } from '../../domain/comparison/national-position';
import { quartileOf, type Quartile } from '../../domain/comparison/quartile';
import { exact } from '../../domain/exact';
import type { CouncilFigure } from './append-national-set';
import { cutPointsOf } from './cut-points.rules';
import type { CouncilsRecord } from './national-set.repository';

export interface RankedCouncil extends CouncilFigure {
  /** 1 is best, ties share the smallest rank; null without a figure or where neither way is better. */
  readonly rank: number | null;
  /** Null without a figure and where quartiles say nothing. */
  readonly quartile: Quartile | null;
}

/**
 * All councils of a release, the best first and those without a figure last; the highest first where neither way is
 * better. Equal figures stay in the order of the release. Ranks and quartiles as DfE LAIT, the latter by the cut
 * points that are kept with the set. Sorted once, so the time grows hardly faster than the number of councils.
 */
export function rankedCouncils(set: CouncilsRecord): RankedCouncil[] {
  const { councils, polarity } = set;
  const cutPoints = set.noQuartile || set.n < FEWEST_FOR_QUARTILES ? null : cutPointsOf(set);
  const sign = polarity === 'LOWER_IS_BETTER' ? 1 : -1;
  const figures = councils
    .flatMap((council) => (council.value === null ? [] : [{ council, value: exact(council.value) }]))
    .sort((a, b) => sign * a.value.compare(b.value));
  let rank = 0;
  const ranked = figures.map(({ council, value }, index): RankedCouncil => {
    if (!figures[index - 1]?.value.equals(value)) rank = index + 1;
    const quartile = cutPoints && quartileOf(value, cutPoints, polarity);
    return { ...council, rank: polarity === 'NONE' ? null : rank, quartile };
  });
  const missing = councils.filter(({ value }) => value === null);
  return [...ranked, ...missing.map((council) => ({ ...council, rank: null, quartile: null }))];
}
