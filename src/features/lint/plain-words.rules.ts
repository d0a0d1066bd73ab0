import { isDecimalText } from '../../domain/decimal-text';
import { displayFigure } from '../../domain/display';
import type { MeasureUnit, TrajectoryStatus } from '../../domain/vocabulary';
import { decimalsOf } from './written-figure.rules';

export const IN_UNIT: Record<MeasureUnit, string> = {
  PERCENT: 'in per cent',
  COUNT: 'as a count',
  DAYS: 'in days',
  RATE_PER_10000: 'per 10,000',
  RATIO: 'as a ratio',
  SCORE: 'as a score',
};

export const STATUS: Record<TrajectoryStatus, string> = {
  ON_TARGET: 'on target',
  CLOSE_TO_TRAJECTORY: 'close to trajectory',
  OFF_TRAJECTORY: 'off trajectory',
  COMPLETE: 'complete',
  ESTABLISHING_BASELINE: 'establishing a baseline',
  DATA_NOT_AVAILABLE: 'data not available',
};

/** A figure with the digits that its author wrote, and its unit; text that is no figure stays as it is. */
export const shown = (text: string, unit: MeasureUnit | null): string =>
  isDecimalText(text) ? displayFigure(text, unit ?? 'COUNT', decimalsOf(text)) : text;

/** "close to trajectory or off trajectory" */
export const statuses = (all: Iterable<TrajectoryStatus>): string =>
  [...all].map((status) => STATUS[status]).join(' or ');
