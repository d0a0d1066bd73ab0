import type { AmbitionView } from './ambition-view.rules';
import type { Finding } from './exception';
import { heldSince } from './quarters.rules';
import { isBetter } from './status.rules';
import { supportingPlans } from './supporting-plans.rules';
import { counted, OUTCOME, quoted } from './words.rules';

/**
 * PUBLISHED_DIFFERS, where both statuses exist. HIGH where the published one says more than the data do; MEDIUM
 * where it says less, or where one of the two judges nothing.
 */
export function publishedDiffers({ facts, horizon, rows }: AmbitionView): Finding | undefined {
  const since = heldSince(horizon.last, (quarter) => {
    const { published = null, computed = null } = rows[quarter] ?? {};
    return published !== null && computed !== null && published !== computed;
  });
  const { published, computed, publishedReason } = rows[horizon.last] ?? {};
  if (since === undefined || !published || !computed) return undefined;
  const reason = publishedReason?.trim()
    ? `the reason given: ${quoted(publishedReason)}`
    : 'no reason was given';
  return {
    rule: 'PUBLISHED_DIFFERS',
    severity: isBetter(published, computed) ? 'HIGH' : 'MEDIUM',
    since,
    explanation: `${facts.reference} is published as ${OUTCOME[published]} and computed as ${OUTCOME[computed]}; ${reason}.`,
  };
}

/**
 * PLAN_AHEAD_OF_OUTCOME: the two axes are laid side by side, and neither is derived from the other (N3). MEDIUM.
 * A cancelled area of action, and one without a report yet, take no part.
 */
export function planAheadOfOutcome(view: AmbitionView): Finding | undefined {
  const { facts, horizon, outcomes } = view;
  if (outcomes[horizon.last] !== 'OFF_TRAJECTORY') return undefined;
  const plans = supportingPlans(view);
  const since = heldSince(
    horizon.last,
    (quarter) => outcomes[quarter] === 'OFF_TRAJECTORY' && (plans[quarter]?.allWell ?? false),
  );
  if (since === undefined) return undefined;
  const areas = plans[horizon.last]?.areas ?? 0;
  const behind =
    areas === 1 ? 'the area of action behind it is' : `all ${areas} areas of action behind it are`;
  return {
    rule: 'PLAN_AHEAD_OF_OUTCOME',
    severity: 'MEDIUM',
    since,
    explanation: `${facts.reference} is off trajectory while ${behind} on track or done.`,
  };
}

/** OUTCOME_AHEAD_OF_PLAN, the reverse: on target while at least one area of action is off track. LOW. */
export function outcomeAheadOfPlan(view: AmbitionView): Finding | undefined {
  const { facts, horizon, outcomes } = view;
  if (outcomes[horizon.last] !== 'ON_TARGET') return undefined;
  const plans = supportingPlans(view);
  const since = heldSince(
    horizon.last,
    (quarter) => outcomes[quarter] === 'ON_TARGET' && (plans[quarter]?.offTrack.length ?? 0) > 0,
  );
  if (since === undefined) return undefined;
  const [first = '', ...others] = plans[horizon.last]?.offTrack ?? [];
  const more = others.length === 0 ? ' is' : ` and ${counted(others.length, 'other area')} of action are`;
  return {
    rule: 'OUTCOME_AHEAD_OF_PLAN',
    severity: 'LOW',
    since,
    explanation: `${facts.reference} is on target while ${quoted(first)}${more} off track.`,
  };
}
