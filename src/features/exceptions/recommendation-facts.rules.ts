import { groupBy } from '../../domain/group-by';
import { divisions } from './commitment-facts.rules';
import type { RecommendationExceptionFacts, RecommendationQuarterFacts } from './exception-facts';
import type { ExceptionRecords, MeasureHistory, RecommendationHistory } from './exception-records';
import { ALWAYS, type KnownSince, stoodOn } from './first-picture.rules';
import type { LiveActions } from './live-actions.rules';
import type { Horizon } from './quarters.rules';

/** The recommendations as the rules look at them. One is in the division of the post that leads on it first. */
export function recommendationFacts(
  { owners, measures, recommendations }: ExceptionRecords,
  horizon: Horizon,
  since: KnownSince,
  live: LiveActions,
): RecommendationExceptionFacts[] {
  const divisionOf = divisions(owners);
  const measuresOf = groupBy(measures, ({ ambitionId }) => ambitionId);
  return recommendations.map((recommendation) => ({
    id: recommendation.id,
    reference: recommendation.reference,
    title: recommendation.title,
    divisionId: divisionOf(recommendation.leadOwnerIds[0] ?? null),
    leadOwnerIds: recommendation.leadOwnerIds,
    planStatuses: recommendation.reports,
    links: linksOf(recommendation, horizon, since, live, measuresOf),
  }));
}

function linksOf(
  { addedOn, inspectedOn, ambitions, actions }: RecommendationHistory,
  { quarters }: Horizon,
  since: KnownSince,
  live: LiveActions,
  measuresOf: ReadonlyMap<string, readonly MeasureHistory[]>,
): RecommendationQuarterFacts[] {
  // One that the organisation brought with it was made by its inspection, whose date is known.
  const madeOn = since(addedOn) === ALWAYS ? inspectedOn : addedOn;
  return quarters.flatMap(({ label, endsOn }, place) => {
    if (endsOn < madeOn) return [];
    const measures = ambitions
      .filter((link) => stoodOn(link, endsOn, since))
      .flatMap(({ id }) => measuresOf.get(id) ?? [])
      .filter((measure) => since(measure.addedOn) <= endsOn);
    return { quarter: label, measures: measures.length, liveActions: live(actions, place) };
  });
}
