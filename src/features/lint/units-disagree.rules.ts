import type { MeasureUnit } from '../../domain/vocabulary';
import type { MeasureLintFacts, Remark } from './lint-facts';
import { IN_UNIT, shown } from './plain-words.rules';

/** These print no unit of their own. */
const BARE: readonly MeasureUnit[] = ['COUNT', 'RATIO', 'SCORE'];

/**
 * A baseline or a target in another unit than the measure's, with which no progress can be reckoned (design 3.1).
 * Only targets that state a figure of the measure are looked at: a relative target is always in per cent.
 */
export function unitsDisagree({ unit, baseline, target }: MeasureLintFacts): Remark[] {
  const remarks: Remark[] = [];
  if (baseline && baseline.unit !== unit) {
    const found = `baseline ${stated(baseline.value, baseline.unit)}`;
    remarks.push({
      rule: 'UNITS_DISAGREE',
      found,
      expected: `a baseline ${IN_UNIT[unit]}`,
      period: baseline.period,
    });
  }
  const figure = target?.value ?? target?.max ?? target?.min ?? null;
  const compared = target?.kind === 'ABSOLUTE' || target?.kind === 'MAINTAIN';
  if (compared && target.unit !== null && target.unit !== unit && figure !== null) {
    const found = `target ${stated(figure, target.unit)}`;
    remarks.push({ rule: 'UNITS_DISAGREE', found, expected: `a target ${IN_UNIT[unit]}`, period: null });
  }
  return remarks;
}

const stated = (value: string, unit: MeasureUnit): string =>
  BARE.includes(unit) ? `${shown(value, unit)} ${IN_UNIT[unit]}` : shown(value, unit);
