import { displayFigure } from '../display';
import { exact, shortText } from '../exact';
import type { MeasureUnit } from '../vocabulary';
import type { ToleranceFacts } from './facts';

/** A tolerance as it was set: "15% of the way", "2 percentage points", "10% of the expected figure". */
export function toleranceWords({ kind, value }: ToleranceFacts, unit: MeasureUnit): string {
  if (kind === 'SHARE_OF_SPAN') return `${shortText(exact(value).mul(100))}% of the way`;
  const stated = shortText(exact(value));
  if (kind === 'PER_CENT_OF_EXPECTED') return `${stated}% of the expected figure`;
  if (unit === 'PERCENT') return `${stated} percentage ${stated === '1' ? 'point' : 'points'}`;
  return displayFigure(stated, unit, (stated.split('.')[1] ?? '').length);
}
