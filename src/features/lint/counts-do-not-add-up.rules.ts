import type { PrintedFact, Remark } from './lint-facts';
import { addedUp } from './added-up.rules';
import { allOf, overlap, sumOf, written } from './written-figure.rules';

/**
 * A printed total that its printed parts do not make. Whole numbers must add up exactly; where a figure is written
 * with decimals or in per cent, each may be off by half a unit of its last digit.
 */
export function countsDoNotAddUp(printed: readonly PrintedFact[]): Remark[] {
  return printed.flatMap((fact): Remark[] => {
    if (fact.kind !== 'TOTAL' || fact.value === null || fact.parts.length === 0) return [];
    const unit = fact.unit ?? 'COUNT';
    const total = written(fact.value, unit);
    const parts = allOf(fact.parts.map(({ value }) => written(value, unit)));
    if (!total || !parts || overlap(total, sumOf(parts))) return [];
    return [
      {
        rule: 'COUNTS_DO_NOT_ADD_UP',
        found: `${fact.value} (${fact.source})`,
        expected: addedUp(fact.parts),
        period: fact.period,
      },
    ];
  });
}
