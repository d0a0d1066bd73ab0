import { ambitionView, tellsOfHidden, type AmbitionView } from './ambition-view.rules';
import { actionView, areaView } from './commitment-view.rules';
import { actionOverdue, areaOverdue, dueDateMoved } from './due-date.rules';
import { type Exception, EXCEPTION_RULES, type Finding } from './exception';
import type { ExceptionFacts } from './exception-facts';
import { measureView } from './measure-view.rules';
import { outcomeAheadOfPlan, planAheadOfOutcome, publishedDiffers } from './mismatch.rules';
import { type Horizon, horizonOf } from './quarters.rules';
import { actionEmbedded, newlyOnTarget, quartileGained } from './recognition.rules';
import { recommendationView } from './recommendation-view.rules';
import { offTrajectory, recommendationOffTrack } from './risk.rules';
import { inOrderOfAttention } from './order.rules';
import { readingLate, readingMissing } from './stale.rules';
import { belowMinimum } from './underperformance.rules';
import { noLiveAction, noMeasureOrAction } from './unowned.rules';
import { worsening } from './worsening.rules';

const AMBITION = [
  offTrajectory,
  publishedDiffers,
  planAheadOfOutcome,
  outcomeAheadOfPlan,
  noLiveAction,
  newlyOnTarget,
];
/** In one place for all of them, so that no rule on ambitions can forget it. */
const AMBITION_RULES = AMBITION.map((rule) => (view: AmbitionView): Finding | undefined => {
  const finding = rule(view);
  return finding && { ...finding, restsOnSuppressed: tellsOfHidden(view, finding) };
});
const MEASURE = [worsening, belowMinimum, readingMissing, readingLate, quartileGained];
const ACTION = [dueDateMoved, actionOverdue, actionEmbedded];
const AREA = [dueDateMoved, areaOverdue];
const RECOMMENDATION = [recommendationOffTrack, noMeasureOrAction];

/**
 * Every call for attention at the end of the last quarter passed in (design 3.8). Ordered by severity (HIGH first,
 * POSITIVE last), then kind, then the longest standing, then subject. Each subject is looked at by itself: what else
 * is passed in changes nothing about it. Without quarters there is nothing to say. Throws RangeError where a figure
 * is no decimal text.
 */
export function exceptionsOf(facts: ExceptionFacts): readonly Exception[] {
  const horizon = horizonOf(facts.quarters, facts.asOf);
  if (!horizon) return [];
  const found = [
    ...aboutAmbitions(facts, horizon),
    ...aboutMeasures(facts, horizon),
    ...aboutCommitments(facts, horizon),
    ...aboutRecommendations(facts, horizon),
  ];
  return inOrderOfAttention(found, horizon);
}

type Subject = Pick<Exception, 'subject' | 'ambitionId' | 'divisionId' | 'ownerId'>;

function apply<View extends { readonly horizon: Horizon }>(
  rules: readonly ((view: View) => Finding | undefined)[],
  view: View,
  about: Subject,
): Exception[] {
  return rules.flatMap((rule) => {
    const finding = rule(view);
    if (!finding) return [];
    const { since, restsOnSuppressed = false, ...rest } = finding;
    const firstSeen = view.horizon.quarters[since]?.label ?? view.horizon.asked.label;
    return [{ kind: EXCEPTION_RULES[rest.rule].kind, ...rest, ...about, firstSeen, restsOnSuppressed }];
  });
}

const aboutAmbitions = ({ ambitions }: ExceptionFacts, horizon: Horizon): Exception[] =>
  ambitions.flatMap((facts) =>
    apply(AMBITION_RULES, ambitionView(facts, horizon), {
      subject: { type: 'Ambition', id: facts.id },
      ambitionId: facts.id,
      divisionId: facts.divisionId,
      ownerId: facts.ownerId,
    }),
  );

const aboutMeasures = ({ measures }: ExceptionFacts, horizon: Horizon): Exception[] =>
  measures.flatMap((facts) =>
    apply(MEASURE, measureView(facts, horizon), {
      subject: { type: 'Measure', id: facts.id },
      ambitionId: facts.ambitionId,
      divisionId: facts.divisionId,
      ownerId: facts.ownerId,
    }),
  );

const aboutCommitments = ({ actions, areas }: ExceptionFacts, horizon: Horizon): Exception[] => [
  ...actions.flatMap((facts) =>
    apply(ACTION, actionView(facts, horizon), {
      subject: { type: 'Action', id: facts.id },
      ambitionId: facts.ambitionIds[0] ?? null,
      divisionId: facts.divisionId,
      ownerId: facts.ownerId,
    }),
  ),
  ...areas.flatMap((facts) =>
    apply(AREA, areaView(facts, horizon), {
      subject: { type: 'AreaOfAction', id: facts.id },
      ambitionId: null,
      divisionId: facts.divisionId,
      ownerId: facts.ownerId,
    }),
  ),
];

const aboutRecommendations = ({ recommendations }: ExceptionFacts, horizon: Horizon): Exception[] =>
  recommendations.flatMap((facts) =>
    apply(RECOMMENDATION, recommendationView(facts, horizon), {
      subject: { type: 'Recommendation', id: facts.id },
      ambitionId: null,
      divisionId: facts.divisionId,
      ownerId: facts.leadOwnerIds[0] ?? null,
    }),
  );
