import { addDays } from '../../domain/calendar-date';
import type { Period } from '../../domain/period';
import type { MeasureUnit } from '../../domain/vocabulary';
import type { JudgedReading } from '../../features/statuses/judged.repository';
import { type Draw } from './draw';

/** What the figures of a measure look like. */
export interface Scale {
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly around: number;
}

const [MISSING, HIDDEN, BREAK] = [0.02, 0.03, 0.033];
const REPORTED_AFTER_DAYS = 20;

/**
 * A figure for each quarter that wanders about; a percentage comes with its counts. Two in a hundred are missing, one
 * in a hundred is marked as suppressed, and now and then a series breaks. The first is always there: it is the
 * baseline.
 */
export function generateReadings(
  scale: Scale,
  better: 1 | -1,
  quarters: readonly Period[],
  draw: Draw,
): JudgedReading[] {
  let value = scale.around * (0.7 + 0.3 * draw());
  // Three in four get better in the long run, by up to a fifth in forty quarters.
  const drift = better * 0.006 * (draw() - 0.25);
  return quarters.map(({ label, endsOn }, index) => {
    const step = scale.around * (drift + 0.04 * (draw() - 0.5));
    value = Math.min(scale.around * 1.5, Math.max(scale.around * 0.4, value + step));
    const figures = figuresOf(value, scale, draw);
    const luck = index === 0 ? 1 : draw();
    const recorded = {
      period: label,
      on: endsOn,
      basis: 'IN_PERIOD',
      components: [],
      recordedAt: `${addDays(endsOn, REPORTED_AFTER_DAYS)}T09:00:00+00:00`,
    } as const;
    if (luck < MISSING) {
      const none = { value: null, numerator: null, denominator: null };
      return { ...recorded, ...none, symbol: 'UNAVAILABLE', flags: [] };
    }
    const flags = luck >= HIDDEN && luck < BREAK ? (['BREAK_IN_SERIES'] as const) : [];
    return { ...recorded, ...figures, symbol: luck < HIDDEN ? 'SUPPRESSED' : null, flags };
  });
}

function figuresOf(value: number, { unit, decimalPlaces }: Scale, draw: Draw) {
  if (unit !== 'PERCENT') return { value: value.toFixed(decimalPlaces), numerator: null, denominator: null };
  const denominator = 200 + Math.floor(draw() * 400);
  const numerator = Math.round((denominator * value) / 100);
  return {
    value: ((100 * numerator) / denominator).toFixed(decimalPlaces),
    numerator: String(numerator),
    denominator: String(denominator),
  };
}
