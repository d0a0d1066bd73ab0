import type { MeasureUnit } from '../vocabulary';
import { suppressReadings } from './suppress-readings';
import type { SuppressiblePart } from './sums-of-readings';
import type { SuppressionPolicy } from './suppression-policy';
import { HIDDEN_FIGURE, type SuppressibleFigure } from './suppressible-figure';

/** A reading and its named parts; whatever else they carry is handed back as it is. */
export interface SuppressibleReading extends SuppressibleFigure {
  readonly components: readonly SuppressiblePart[];
}

/**
 * What may be shown of a reading and its parts (design 3.10, N7). The parts are taken to add up to the whole unless
 * what is shown says otherwise: of a count the counts, of a percentage or rate the numerators and the values, of a
 * mean or median the people behind it. A part of a percentage without counts is taken to be out of the whole's
 * denominator. A hidden whole takes all its parts with it, parts of 0 as well: they would say who is left.
 */
export function suppressReading<Reading extends SuppressibleReading>(
  reading: Reading,
  unit: MeasureUnit,
  policy: SuppressionPolicy,
): Reading {
  const { components } = reading;
  const [shown] = suppressReadings([{ figure: reading, components, time: null }], unit, policy);
  return {
    ...reading,
    ...(shown?.figure ?? HIDDEN_FIGURE),
    components: components.map((part, at) => ({ ...part, ...(shown?.components[at] ?? HIDDEN_FIGURE) })),
  };
}
