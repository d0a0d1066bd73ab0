import type { AgreedActionState, ChallengeState, PlanStatus } from '../../../domain/vocabulary';
import { isOpen, isOverdue } from '../../actions/action.rules';

/** An action that a clinic agreed, as it stands now. */
export interface AgreedActionFacts {
  readonly outcomeId: string;
  readonly clinicId: string;
  readonly actionId: string;
  readonly status: PlanStatus;
  readonly dueDate: string | null;
  readonly originalDueDate: string | null;
  /** When it became COMPLETE for the last time; null where it never did. */
  readonly completedAt: string | null;
  /** How often its due date was moved. */
  readonly moves: number;
}

export interface AgreedActionRecord extends AgreedActionFacts {
  readonly state: AgreedActionState;
  /** The day on which it became COMPLETE; null while it is not. */
  readonly closedOn: string | null;
}

export interface ChallengeFacts {
  readonly outcomeId: string;
  readonly clinicId: string;
  readonly dueDate: string | null;
  readonly answeredAt: string | null;
  readonly answeredInTheRoom: boolean;
}

export interface ChallengeRecord extends ChallengeFacts {
  readonly state: ChallengeState;
}

const dayIn = (moment: string): string => moment.slice(0, 10);

/** Whether it was done by the day that was agreed: a day that was moved does not make up for the one before. */
export function agreedAction(facts: AgreedActionFacts, today: string): AgreedActionRecord {
  const { status, dueDate, completedAt } = facts;
  if (isOpen(status)) {
    return { ...facts, closedOn: null, state: isOverdue({ status, dueDate }, today) ? 'OVERDUE' : 'OPEN' };
  }
  if (status === 'CANCELLED' || completedAt === null) return { ...facts, closedOn: null, state: 'CANCELLED' };
  const closedOn = dayIn(completedAt);
  return { ...facts, closedOn, state: closedInTime(facts, closedOn) };
}

function closedInTime(
  { dueDate, originalDueDate }: AgreedActionFacts,
  closedOn: string,
): Extract<AgreedActionState, `CLOSED_${string}`> {
  const first = originalDueDate ?? dueDate;
  if (first === null || closedOn <= first) return 'CLOSED_ON_TIME';
  return dueDate !== null && closedOn <= dueDate ? 'CLOSED_AFTER_MOVE' : 'CLOSED_LATE';
}

export function askedChallenge(facts: ChallengeFacts, today: string): ChallengeRecord {
  const { dueDate, answeredAt, answeredInTheRoom } = facts;
  if (answeredInTheRoom) return { ...facts, state: 'ANSWERED_IN_THE_ROOM' };
  const on = answeredAt === null ? today : dayIn(answeredAt);
  const late = dueDate !== null && on > dueDate;
  if (answeredAt === null) return { ...facts, state: late ? 'OVERDUE' : 'OPEN' };
  return { ...facts, state: late ? 'ANSWERED_LATE' : 'ANSWERED_ON_TIME' };
}

/** How many of a list are in one of some states: counts are made of the rows that are listed (N10). */
export const countIn = <State extends string>(
  rows: readonly { readonly state: State }[],
  ...states: readonly State[]
): number => rows.filter(({ state }) => states.includes(state)).length;
