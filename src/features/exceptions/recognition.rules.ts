import type { AmbitionView } from './ambition-view.rules';
import type { CommitmentView } from './commitment-view.rules';
import type { Finding } from './exception';
import type { QuarterQuartile } from './exception-facts';
import type { MeasureView } from './measure-view.rules';
import { heldSince, inPlaces } from './quarters.rules';
import { isBetter } from './status.rules';
import { OUTCOME, quoted } from './words.rules';

/** NEWLY_ON_TARGET: ON_TARGET or COMPLETE, from a lower status of the quarter before. */
export function newlyOnTarget({ facts, horizon, outcomes }: AmbitionView): Finding | undefined {
  const since = heldSince(horizon.last, (quarter) => {
    const [now, before] = [outcomes[quarter], outcomes[quarter - 1]];
    return (now === 'ON_TARGET' || now === 'COMPLETE') && before != null && isBetter(now, before);
  });
  const [now, before] = [outcomes[horizon.last], outcomes[horizon.last - 1]];
  if (since === undefined || !now || !before) return undefined;
  return {
    rule: 'NEWLY_ON_TARGET',
    severity: 'POSITIVE',
    since,
    explanation: `${facts.reference} is ${OUTCOME[now]}; the quarter before it was ${OUTCOME[before]}.`,
  };
}

/** QUARTILE_GAINED: a better national quartile than the last one known before it. */
export function quartileGained({ facts, horizon }: MeasureView): Finding | undefined {
  const rows = inPlaces(facts.quartiles, horizon);
  const gainAt = (quarter: number): readonly [QuarterQuartile, QuarterQuartile] | undefined => {
    const now = rows[quarter];
    let earlier = quarter - 1;
    while (earlier >= 0 && !rows[earlier]) earlier -= 1;
    const before = rows[earlier];
    return now && before && now.quartile < before.quartile ? [before, now] : undefined;
  };
  const since = heldSince(horizon.last, (quarter) => gainAt(quarter) !== undefined);
  const [before, now] = gainAt(horizon.last) ?? [];
  if (since === undefined || !before || !now) return undefined;
  const held = horizon.quarters.slice(since).flatMap((_, place) => gainAt(since + place) ?? []);
  return {
    rule: 'QUARTILE_GAINED',
    severity: 'POSITIVE',
    since,
    explanation: `${facts.name}: up from quartile ${before.quartile} to quartile ${now.quartile}, where 1 is the best.`,
    restsOnSuppressed: held.some(({ suppressed }) => suppressed),
  };
}

/** ACTION_EMBEDDED: moved to EMBEDDED within the quarter, and still so at its end. */
export function actionEmbedded({ facts, horizon, newest }: CommitmentView): Finding | undefined {
  const { statuses } = facts;
  const since = heldSince(horizon.last, (quarter) => {
    let place = newest[quarter] ?? -1;
    if (statuses[place]?.status !== 'EMBEDDED') return false;
    // A note on an embedded action repeats its status: the move is where the status was first EMBEDDED.
    while (statuses[place - 1]?.status === 'EMBEDDED') place -= 1;
    // What was embedded when its history began was not embedded by a move in this quarter.
    return place > 0 && (statuses[place]?.on ?? '') >= (horizon.quarters[quarter]?.startsOn ?? '');
  });
  if (since === undefined) return undefined;
  return {
    rule: 'ACTION_EMBEDDED',
    severity: 'POSITIVE',
    since,
    explanation: `${facts.reference}, ${quoted(facts.title)}, is embedded.`,
  };
}
