import type { Basis } from '../../domain/vocabulary';
import { displayReading } from './figure.rules';
import type { ComponentRecord, ReadingRecord } from './reading.repository';
import type { Figure } from './reading.rules';

const WITHHELD: Figure = Object.freeze({
  value: null,
  numerator: null,
  denominator: null,
  symbol: 'SUPPRESSED',
});

export interface ShownComponent extends ComponentRecord {
  readonly display: string;
}

/** A figure with its parts, as somebody may see them. */
export interface ShownFigure extends Figure {
  readonly components: readonly ComponentRecord[];
}

/** A standing reading of a series in which small numbers, and what would give them away, are hidden already. */
interface ShownReading extends ShownFigure {
  readonly period: string;
  readonly basis: Basis;
}

/**
 * What those who see published rounds only are shown of a reading (N7): what the series as a whole lets them see.
 * A superseded reading is withheld altogether: the revision after it may be the one that suppressed it.
 */
export function figureOutside(reading: ReadingRecord, series: readonly ShownReading[]): ShownFigure {
  const shown = reading.superseded
    ? undefined
    : series.find(({ period, basis }) => period === reading.period && basis === reading.basis);
  return shown ?? { ...WITHHELD, components: reading.components.map(({ name }) => ({ name, ...WITHHELD })) };
}

/** The parts of a reading, each as a paper prints it. */
export const shownComponents = (
  { components }: ShownFigure,
  { unit, decimalPlaces }: Pick<ReadingRecord, 'unit' | 'decimalPlaces'>,
): ShownComponent[] =>
  components.map(({ name, value, numerator, denominator, symbol }) => {
    const display = displayReading({ value, symbol }, unit, decimalPlaces);
    return { name, value, numerator, denominator, symbol, display };
  });
