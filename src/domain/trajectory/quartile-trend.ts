import { defineRuleSet } from './define-rule-set';
import { positionWords } from './explain-quartile';
import { printFigure } from './figure-words';
import type { Finding } from './finding';
import { closed, noReading } from './judge-by-target';
import { clauseByKey, KEY_CLAUSES, type KeyClause } from './quartile-key';
import type { Situation } from './situation';

const CLAUSES = [
  { clause: 'NO_READING', status: 'DATA_NOT_AVAILABLE', rule: 'There is no figure on the headline basis.' },
  { clause: 'NO_QUARTILE', status: 'DATA_NOT_AVAILABLE', rule: 'There is no national comparison.' },
  { clause: 'CLOSED_WITH_EVIDENCE', status: 'COMPLETE', rule: 'The ambition was closed with evidence.' },
  ...KEY_CLAUSES,
] as const;

type QuartileClause = 'NO_READING' | 'NO_QUARTILE' | 'CLOSED_WITH_EVIDENCE' | KeyClause;

function decide({ facts, actual, reading }: Situation): Finding<QuartileClause> {
  if (!actual || !reading) return noReading(facts);
  const subject = `${printFigure(actual, facts)} for ${reading.period}`;
  if (!facts.position) {
    return { clause: 'NO_QUARTILE', explanation: `${subject} has no national comparison to be ranked in.` };
  }
  const explanation = positionWords(subject, facts.position, facts.direction);
  return closed(facts) ?? { clause: clauseByKey(facts.position, facts.direction), explanation };
}

/** Where does a council stand among all, and which way does it move? No target takes part. Source: design 3.5. */
export const QUARTILE_TREND_V1 = defineRuleSet({
  name: 'QUARTILE_TREND',
  version: 1,
  description: 'Goes by the national quartile and the change since the period before, without a target.',
  clauses: CLAUSES,
  decide,
});
