import type { AmbitionView } from './ambition-view.rules';
import type { Finding } from './exception';
import { heldSince } from './quarters.rules';
import type { RecommendationView } from './recommendation-view.rules';
import { isFinished } from './status.rules';
import { quoted } from './words.rules';

/** NO_LIVE_ACTION: off trajectory and nobody at work on it. HIGH. */
export function noLiveAction({ facts, horizon, rows, outcomes }: AmbitionView): Finding | undefined {
  const since = heldSince(
    horizon.last,
    (quarter) => outcomes[quarter] === 'OFF_TRAJECTORY' && rows[quarter]?.liveActions === 0,
  );
  if (since === undefined) return undefined;
  return {
    rule: 'NO_LIVE_ACTION',
    severity: 'HIGH',
    since,
    explanation: `${facts.reference} is off trajectory and has no live action.`,
  };
}

/** NO_MEASURE_OR_ACTION: nothing to tell a recommendation's progress by, or nobody at work on it. MEDIUM. */
export function noMeasureOrAction({
  facts,
  horizon,
  statuses,
  links,
}: RecommendationView): Finding | undefined {
  const since = heldSince(horizon.last, (quarter) => {
    const [link, status] = [links[quarter], statuses[quarter]];
    if (!link || (status && isFinished(status))) return false;
    return link.measures === 0 || link.liveActions === 0;
  });
  if (since === undefined) return undefined;
  const { measures = 0, liveActions = 0 } = links[horizon.last] ?? {};
  const lack =
    measures > 0 ? 'no live action' : liveActions > 0 ? 'no measure' : 'neither a measure nor a live action';
  return {
    rule: 'NO_MEASURE_OR_ACTION',
    severity: 'MEDIUM',
    since,
    explanation: `Recommendation ${facts.reference}, ${quoted(facts.title)}, has ${lack}.`,
  };
}
