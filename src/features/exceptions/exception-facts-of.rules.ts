import { ambitionFacts } from './ambition-facts.rules';
import { actionFacts, areaFacts } from './commitment-facts.rules';
import type { ExceptionFacts } from './exception-facts';
import type { ExceptionRecords } from './exception-records';
import { knownSince } from './first-picture.rules';
import { liveActions } from './live-actions.rules';
import { measureFacts } from './measure-facts.rules';
import type { Horizon } from './quarters.rules';
import { recommendationFacts } from './recommendation-facts.rules';

/** Lays out what the tables hold as the rules look at it, at the end of the quarter that is asked for (N8). */
export function exceptionFactsOf(records: ExceptionRecords, horizon: Horizon): ExceptionFacts {
  const since = knownSince(records.organisation.foundedOn);
  const actions = actionFacts(records, since);
  const live = liveActions(actions, horizon, since);
  return {
    quarters: horizon.quarters,
    asOf: horizon.asOf,
    ambitions: ambitionFacts(records, horizon, since, live),
    measures: measureFacts(records, horizon),
    actions,
    areas: areaFacts(records),
    recommendations: recommendationFacts(records, horizon, since, live),
  };
}
