import type { UnsettledAim } from './aim';
import { dateWords } from '../date-words';
import type { MeasureFacts } from './facts';
import { printFigure } from './figure-words';
import { targetUnitDisagrees } from './resolve-target';
import { BASIS_WORDS, UNIT_WORDS } from './vocabulary-words';

/** Why there is nothing yet to judge readings against. */
export function unsettledWords(facts: MeasureFacts, aim: UnsettledAim): string {
  switch (aim.problem) {
    case 'TARGET_MISSING':
      return targetMissing(facts);
    case 'BASELINE_MISSING':
      return 'There is no baseline yet that a change could be judged from.';
    case 'UNITS_DISAGREE':
      return unitsDisagree(facts);
    case 'TARGET_DATE_MISSING':
      return dateMissing(facts, aim);
    case 'DATES_REVERSED': {
      const [by, from] = [dateWords(facts.target?.date ?? ''), dateWords(facts.baseline?.on ?? '')];
      return `The target is for ${by}, which is not after the baseline's date, ${from}.`;
    }
  }
}

function targetMissing({ target }: MeasureFacts): string {
  if (!target) return 'No target has been set.';
  if (target.kind === 'TO_BE_DEFINED') return 'The target is still to be defined.';
  if (target.kind === 'COMPOSITE')
    return 'The target is one over several measures, and this measure has none of its own.';
  if (target.kind === 'DIRECTION') return 'Neither the target nor the measure says which way is better.';
  return 'The target has no figure.';
}

function unitsDisagree({ target, baseline, unit }: MeasureFacts): string {
  const byTarget = target && targetUnitDisagrees(target, unit);
  const [what, stated] = byTarget ? ['target', target.unit] : ['baseline', baseline?.unit];
  const words = byTarget && target.kind === 'POINTS' ? 'in percentage points' : UNIT_WORDS[stated ?? unit];
  return `The ${what} is ${words} and the measure is ${UNIT_WORDS[unit]}, so the two cannot be compared.`;
}

function dateMissing(facts: MeasureFacts, { target }: UnsettledAim): string {
  if (facts.target?.date != null) return 'A date of the baseline or the target cannot be read.';
  const aim = target ? `target of ${printFigure(target, facts)}` : 'milestone';
  return `The ${aim} has no date, so nothing says what should be reached by when.`;
}

/** Why there is nothing to judge. */
export function noReadingWords({ reading, headlineBasis, at }: MeasureFacts): string {
  const basis = BASIS_WORDS[headlineBasis];
  if (!reading) return `There is no ${basis} reading up to ${dateWords(at)}.`;
  if (reading.basis !== headlineBasis) {
    return `The reading for ${reading.period} is ${BASIS_WORDS[reading.basis]}, and this measure is judged on ${basis} readings.`;
  }
  if (reading.value !== null) return `The date of the reading for ${reading.period} cannot be read.`;
  return `The reading for ${reading.period} has no figure, only a symbol that says why.`;
}

export const closedWords = (closedOn: string): string => `Closed with evidence on ${dateWords(closedOn)}.`;
