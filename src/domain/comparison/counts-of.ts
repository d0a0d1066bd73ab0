import { exact } from '../exact';
import type { SeriesPoint } from './series-point';
import type { Counts } from './wilson';

/** What a point was counted from; null unless it has both its numerator and its denominator. */
export const countsOf = ({ numerator, denominator }: SeriesPoint): Counts | null =>
  numerator === null || denominator === null
    ? null
    : { numerator: exact(numerator), denominator: exact(denominator) };
