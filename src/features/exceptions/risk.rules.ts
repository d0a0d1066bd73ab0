import type { AmbitionView } from './ambition-view.rules';
import type { Finding } from './exception';
import type { RecommendationView } from './recommendation-view.rules';
import { heldSince } from './quarters.rules';
import { counted, OUTCOME, quoted } from './words.rules';

/**
 * OFF_TRAJECTORY, as published where it is and else as computed. HIGH in its first quarter, since nobody has
 * answered for it yet, and while a measure is worse than its baseline; MEDIUM otherwise.
 */
export function offTrajectory({ facts, horizon, rows, outcomes }: AmbitionView): Finding | undefined {
  const { last, quarters } = horizon;
  const since = heldSince(last, (quarter) => outcomes[quarter] === 'OFF_TRAJECTORY');
  if (since === undefined) return undefined;
  const isNew = since === last;
  const isWorse = rows[last]?.worseThanBaseline ?? false;
  const before = outcomes[last - 1];
  const standing = `has been off trajectory for ${counted(last - since + 1, 'quarter')}, since ${quarters[since]?.label}`;
  const fresh = before
    ? `is newly off trajectory; the quarter before it was ${OUTCOME[before]}`
    : 'is off trajectory';
  return {
    rule: 'OFF_TRAJECTORY',
    severity: isNew || isWorse ? 'HIGH' : 'MEDIUM',
    since,
    explanation: `${facts.reference} ${isNew ? fresh : standing}${isWorse ? ', and is worse than its baseline' : ''}.`,
  };
}

/** RECOMMENDATION_OFF_TRACK, by the newest report on it. HIGH, since an inspector asked for it. */
export function recommendationOffTrack({
  facts,
  horizon,
  statuses,
}: RecommendationView): Finding | undefined {
  const since = heldSince(horizon.last, (quarter) => statuses[quarter] === 'OFF_TRACK');
  if (since === undefined) return undefined;
  return {
    rule: 'RECOMMENDATION_OFF_TRACK',
    severity: 'HIGH',
    since,
    explanation: `Recommendation ${facts.reference}, ${quoted(facts.title)}, has been off track since ${horizon.quarters[since]?.label}.`,
  };
}
