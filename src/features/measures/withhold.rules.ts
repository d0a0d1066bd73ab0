import type { Access } from '../../domain/access';
import { mayReadWorkInProgress } from '../../domain/policy';
import { displayReading } from './figure.rules';
import type { Figure } from './reading.rules';
import type { ComponentRecord, ReadingRecord } from './reading.repository';

const WITHHELD: Figure = Object.freeze({
  value: null,
  numerator: null,
  denominator: null,
  symbol: 'SUPPRESSED',
});

/**
 * What a caller is shown of a reading (N7). A suppressed number is kept for those who work on it and withheld from
 * everyone else, and so is a superseded one: the revision after it may be the one that suppressed it.
 */
export const figureFor = (reading: Withholdable, access: Access): Figure =>
  isWithheld(reading, access) ? WITHHELD : reading;

export interface ShownComponent extends ComponentRecord {
  readonly display: string;
}

/** The parts of a reading. They go with the whole, since they would add up to it. */
export function componentsFor(reading: ReadingRecord, access: Access): ShownComponent[] {
  const whole = isWithheld(reading, access);
  return reading.components.map((component) => {
    const part = { ...component, superseded: false };
    const { value, numerator, denominator, symbol } = whole ? WITHHELD : figureFor(part, access);
    const display = displayReading({ value, symbol }, reading.unit, reading.decimalPlaces);
    return { name: component.name, value, numerator, denominator, symbol, display };
  });
}

type Withholdable = Figure & Pick<ReadingRecord, 'superseded'>;

const isWithheld = ({ symbol, superseded }: Withholdable, access: Access): boolean =>
  (symbol === 'SUPPRESSED' || superseded) && !mayReadWorkInProgress(access);
