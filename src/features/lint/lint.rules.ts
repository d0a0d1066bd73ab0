import type { RuleSetName } from '../../domain/vocabulary';
import { changeAmbiguous } from './change-ambiguous.rules';
import { changeDoesNotFollow } from './change-does-not-follow.rules';
import { countsDoNotAddUp } from './counts-do-not-add-up.rules';
import { datesDisagree } from './dates-disagree.rules';
import { factGivenTwoValues } from './fact-given-two-values.rules';
import type { AmbitionFacts, Finding, MeasureLintFacts, Remark, RoundLintFacts } from './lint-facts';
import { outOfRange } from './out-of-range.rules';
import { partsDoNotAddUp } from './parts-do-not-add-up.rules';
import { quartersDisagree } from './quarters-disagree.rules';
import { ratioDoesNotGiveValue } from './ratio-does-not-give-value.rules';
import { referenceOutsideScheme, schemeOf, type Scheme } from './reference-outside-scheme.rules';
import { statusAgainstBaseline } from './status-against-baseline.rules';
import { statusBreaksKey } from './status-breaks-key.rules';
import { targetAgainstPolarity } from './target-against-polarity.rules';
import { unitsDisagree } from './units-disagree.rules';

type MeasureRule = (measure: MeasureLintFacts, ambition: AmbitionFacts) => readonly Remark[];

const measureRules: readonly MeasureRule[] = [
  unitsDisagree,
  datesDisagree,
  changeDoesNotFollow,
  changeAmbiguous,
  ({ printed }) => countsDoNotAddUp(printed),
  partsDoNotAddUp,
  ratioDoesNotGiveValue,
  factGivenTwoValues,
  targetAgainstPolarity,
  outOfRange,
];

/**
 * Every finding on one ambition and its measures: first on the ambition, then measure by measure, each in the order
 * of the rules. `scheme` is that of the whole organisation, `ruleSet` the one that it rates by.
 */
export function lintAmbition(ambition: AmbitionFacts, scheme: Scheme, ruleSet: RuleSetName): Finding[] {
  const { id, reference, measures } = ambition;
  const subject = { type: 'Ambition', id, reference, measure: null } as const;
  return [
    ...[
      ...referenceOutsideScheme(ambition, scheme),
      ...statusAgainstBaseline(ambition),
      ...statusBreaksKey(ambition, ruleSet),
    ].map((remark) => ({ ...remark, subject })),
    ...measures.flatMap((measure) => lintMeasure(measure, ambition)),
  ];
}

function lintMeasure(measure: MeasureLintFacts, ambition: AmbitionFacts): Finding[] {
  const subject = {
    type: 'Measure',
    id: measure.id,
    reference: ambition.reference,
    measure: measure.name,
  } as const;
  return measureRules.flatMap((rule) => rule(measure, ambition)).map((remark) => ({ ...remark, subject }));
}

/** Every finding on a round: first on its own printed facts, then on each of its ambitions. */
export function lintRound(round: RoundLintFacts): Finding[] {
  const subject = { type: 'ReportingRound', id: round.id, reference: null, measure: null } as const;
  const own = [...quartersDisagree(round), ...countsDoNotAddUp(round.printed)];
  const scheme = schemeOf(round.ambitions);
  return [
    ...own.map((remark) => ({ ...remark, subject })),
    ...round.ambitions.flatMap((ambition) => lintAmbition(ambition, scheme, round.ruleSet)),
  ];
}
