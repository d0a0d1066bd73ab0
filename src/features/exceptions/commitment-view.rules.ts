import type { ActionExceptionFacts, AreaExceptionFacts, CommitmentFacts } from './exception-facts';
import { type Horizon, newestAtEach } from './quarters.rules';
import { isFinished } from './status.rules';

/** An action or an area of action laid out over the quarters, once for all rules. */
export interface CommitmentView {
  readonly facts: CommitmentFacts;
  readonly horizon: Horizon;
  /** Which of its statuses stood at each quarter's end; -1 for none. */
  readonly newest: readonly number[];
  /** Whether it was there and not finished. */
  readonly open: readonly boolean[];
  readonly due: readonly DueAtQuarter[];
}

interface DueAtQuarter {
  readonly date: string | null;
  /** How often it was put off up to the quarter's end. */
  readonly postponed: number;
  /** Whether it was put off within the quarter. */
  readonly justPostponed: boolean;
}

/** Without a status an action is not there yet. */
export const actionView = (facts: ActionExceptionFacts, horizon: Horizon): CommitmentView =>
  viewOf(facts, horizon, false);

/** Without a report an area of action is there and not finished. */
export const areaView = (facts: AreaExceptionFacts, horizon: Horizon): CommitmentView =>
  viewOf(facts, horizon, true);

function viewOf(facts: CommitmentFacts, horizon: Horizon, openUnreported: boolean): CommitmentView {
  const newest = newestAtEach(facts.statuses, horizon);
  const open = newest.map((place) => {
    const standing = facts.statuses[place];
    return standing ? !isFinished(standing.status) : openUnreported;
  });
  return { facts, horizon, newest, open, due: dueAtEach(facts, horizon) };
}

function dueAtEach({ dueDate, moves }: CommitmentFacts, { quarters }: Horizon): DueAtQuarter[] {
  let [next, postponed] = [0, 0];
  let date = moves[0] ? moves[0].from : dueDate;
  return quarters.map(({ startsOn, endsOn }) => {
    let justPostponed = false;
    for (let move = moves[next]; move && move.on <= endsOn; move = moves[next]) {
      const isLater = move.from !== null && move.to !== null && move.to > move.from;
      if (isLater) postponed += 1;
      if (isLater && move.on >= startsOn) justPostponed = true;
      date = move.to;
      next += 1;
    }
    return { date, postponed, justPostponed };
  });
}
