import { addDays } from '../../domain/calendar-date';
import type { Period } from '../../domain/period';
import type { JudgedNationalSet } from '../../features/statuses/judged.repository';
import { type Draw } from './draw';
import type { Scale } from './generate-readings';

const COUNCILS = 152;

/** The figures of all councils of England once a year, at the end of March. */
export function generateSets(scale: Scale, quarters: readonly Period[], draw: Draw): JudgedNationalSet[] {
  return quarters
    .filter(({ endsOn }) => endsOn.endsWith('-03-31'))
    .map(({ label, endsOn }) => {
      const councils = Array.from({ length: COUNCILS }, (_, index) => ({
        code: `C${String(index + 1).padStart(3, '0')}`,
        value: draw() < 0.02 ? null : (scale.around * (0.5 + draw())).toFixed(scale.decimalPlaces),
      }));
      const n = councils.filter(({ value }) => value !== null).length;
      const release = `Released ${addDays(endsOn, 180)}`;
      return { period: label, on: endsOn, release, n, q1: null, q2: null, q3: null, councils };
    });
}
