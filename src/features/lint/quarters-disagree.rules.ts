import { parsePeriod } from '../../domain/period';
import type { Remark, RoundLintFacts } from './lint-facts';
import { wordedQuarter } from './worded-date.rules';

/**
 * A quarter printed on the paper, as on its cover, that is not the quarter of the round. The printed words count;
 * the fact's own period only where no words are held. What names no quarter is no finding.
 */
export function quartersDisagree(round: RoundLintFacts): Remark[] {
  return round.printed.flatMap((fact): Remark[] => {
    const words = fact.text ?? fact.period;
    if (fact.kind !== 'QUARTER' || words === null) return [];
    const quarter = wordedQuarter(words);
    if (quarter === null || quarter === parsePeriod(round.period)?.label) return [];
    return [
      {
        rule: 'QUARTERS_DISAGREE',
        found: `${quarter} (${fact.source})`,
        expected: round.period,
        period: round.period,
      },
    ];
  });
}
