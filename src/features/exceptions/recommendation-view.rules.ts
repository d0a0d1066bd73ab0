import type { PlanStatus } from '../../domain/vocabulary';
import type { RecommendationExceptionFacts, RecommendationQuarterFacts } from './exception-facts';
import { type Horizon, inPlaces, newestAtEach } from './quarters.rules';

/** A recommendation laid out over the quarters, once for all rules. */
export interface RecommendationView {
  readonly facts: RecommendationExceptionFacts;
  readonly horizon: Horizon;
  /** Where its plan stood at each quarter's end; undefined before the first report. */
  readonly statuses: readonly (PlanStatus | undefined)[];
  readonly links: readonly (RecommendationQuarterFacts | undefined)[];
}

export const recommendationView = (
  facts: RecommendationExceptionFacts,
  horizon: Horizon,
): RecommendationView => ({
  facts,
  horizon,
  statuses: newestAtEach(facts.planStatuses, horizon).map((place) => facts.planStatuses[place]?.status),
  links: inPlaces(facts.links, horizon),
});
