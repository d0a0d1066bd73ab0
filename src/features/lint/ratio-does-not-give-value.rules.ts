import { decimalText, exact, whole } from '../../domain/exact';
import type { MeasureUnit } from '../../domain/vocabulary';
import type { MeasureLintFacts, Remark } from './lint-facts';
import { shown } from './plain-words.rules';
import { openReadings } from './readings.rules';
import { decimalsOf, figureOf } from './written-figure.rules';

/** What numerator over denominator is multiplied by; other units are no quotients. */
const SCALE: Partial<Record<MeasureUnit, number>> = { PERCENT: 100, RATE_PER_10000: 10_000, RATIO: 1 };

interface Quotient {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/**
 * A printed value that is not its numerator over its denominator, rounded half away from zero to the decimals that
 * the value is written with. Readings, their components and the baseline are looked at, where all three figures
 * stand; a denominator of 0 gives no quotient and no finding.
 */
export function ratioDoesNotGiveValue(measure: MeasureLintFacts): Remark[] {
  const { baseline, unit } = measure;
  const readings = openReadings(measure).flatMap((reading) => [
    ...unlike(reading, unit, '', reading.period),
    ...reading.components.flatMap((part) => unlike(part, unit, `${part.name} `, reading.period)),
  ]);
  return baseline
    ? [...unlike(baseline, baseline.unit, 'baseline ', baseline.period), ...readings]
    : readings;
}

function unlike(quotient: Quotient, unit: MeasureUnit, name: string, period: string): Remark[] {
  const scale = SCALE[unit];
  const { value } = quotient;
  const [printed, upper, lower] = [value, quotient.numerator, quotient.denominator].map(figureOf);
  if (!scale || value === null || !printed || !upper || !lower || lower.equals(0)) return [];
  const given = decimalText(upper.mul(whole(scale)).div(lower), decimalsOf(value));
  if (exact(given).equals(printed)) return [];
  return [
    {
      rule: 'RATIO_DOES_NOT_GIVE_VALUE',
      found: `${name}${shown(value, unit)}`,
      expected: `${shown(given, unit)}, as ${quotient.numerator} of ${quotient.denominator} gives`,
      period,
    },
  ];
}
