import type { DirectionOfTravel } from '../vocabulary';
import type { MeasureFacts, Position } from './facts';
import { possibleByKey } from './quartile-key';

const QUARTILE = { 1: 'top', 2: 'second', 3: 'third', 4: 'bottom' } as const;
const HALF = { BETTER: 'better', WORSE: 'worse' } as const;

const HALF_UNKNOWN = '; in which half of the quartile is not known, so neither counts';

const TREND: Readonly<Record<DirectionOfTravel, string>> = {
  BETTER: 'better than the period before',
  SIMILAR: 'similar to the period before',
  WORSE: 'worse than the period before',
  HIGHER: 'higher than the period before',
  LOWER: 'lower than the period before',
  NOT_COMPARABLE: 'not comparable with the period before',
};

/** "41.2% for 2025-26 is in the better half of the second quartile of all councils and better than the period before." */
export function positionWords(
  subject: string,
  position: Position,
  direction: MeasureFacts['direction'],
): string {
  const { quartile, half } = position;
  const where = `${subject} is in ${placeWords(position)} of all councils`;
  if (quartile === 1 || quartile === 4) return `${where}.`;
  const trend = direction ? ` and ${TREND[direction]}` : ', with no period before to compare with';
  // Said only where the other half would have made another status.
  const open = half === null && possibleByKey(quartile, null, direction).size > 1;
  return `${where}${trend}${open ? HALF_UNKNOWN : ''}.`;
}

const placeWords = ({ quartile, half }: Position): string =>
  half && (quartile === 2 || quartile === 3)
    ? `the ${HALF[half]} half of the ${QUARTILE[quartile]} quartile`
    : `the ${QUARTILE[quartile]} quartile`;
