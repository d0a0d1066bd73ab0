import { dateWords } from '../../../domain/date-words';
import type { ClinicSubjectType, FollowUpKind, OutcomeKind, PlanStatus } from '../../../domain/vocabulary';
import { isOpen, isOverdue } from '../../actions/action.rules';

/** An outcome, as far as it tells what is to be taken up again. */
export interface OutcomeToFollow {
  readonly id: string;
  readonly clinicId: string;
  readonly kind: OutcomeKind;
  readonly text: string;
  /** Whoever took it away. */
  readonly toId: string | null;
  readonly dueDate: string | null;
  readonly answered: boolean;
  readonly superseded: boolean;
  readonly subjectType: ClinicSubjectType | null;
  readonly subjectId: string | null;
  readonly actionId: string | null;
  readonly sensitive: boolean;
  /**
   * True where it is of a clinic before the one that is followed: it comes up again only while something is owed, as
   * an open action, and not where something was merely to be looked at once.
   */
  readonly carried: boolean;
}

/** An action as it stands now. */
export interface ActionToFollow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly status: PlanStatus;
  readonly dueDate: string | null;
  readonly ownerId: string;
  /** The action that it replaces. */
  readonly supersedesId: string | null;
}

export interface FollowUp {
  readonly kind: FollowUpKind;
  readonly outcomeId: string;
  /** The clinic at which it was captured. */
  readonly clinicId: string;
  /** What is to be done, answered, looked at or talked about. */
  readonly title: string;
  /** Why it comes up again, in one sentence. */
  readonly why: string;
  /** Whoever owes something; null where nobody does. */
  readonly ownerId: string | null;
  readonly dueDate: string | null;
  readonly overdue: boolean;
  readonly actionId: string | null;
  readonly subjectType: ClinicSubjectType | null;
  readonly subjectId: string | null;
  readonly sensitive: boolean;
}

type Told = Pick<FollowUp, 'kind' | 'title' | 'why' | 'ownerId' | 'dueDate' | 'overdue' | 'actionId'>;

/**
 * What a later clinic takes up of what was captured: what is owed and overdue first, then what is owed by its due date, then
 * what was done and waits for its review, decisions to check and what was parked. `actions` are those that outcomes became
 * and whatever replaced them; `today` is YYYY-MM-DD.
 */
export function followUpsOf(
  outcomes: readonly OutcomeToFollow[],
  actions: readonly ActionToFollow[],
  today: string,
): FollowUp[] {
  return outcomes
    .flatMap((outcome) => toldOf(outcome, actions, today).map((told) => ({ outcome, told })))
    .map(({ outcome: { id, clinicId, subjectType, subjectId, sensitive }, told }) => ({
      ...told,
      outcomeId: id,
      clinicId,
      subjectType,
      subjectId,
      sensitive,
    }))
    .sort(byAttention);
}

function toldOf(outcome: OutcomeToFollow, actions: readonly ActionToFollow[], today: string): Told[] {
  switch (outcome.kind) {
    case 'ACTION':
      return standingFor(outcome.actionId, actions).flatMap((action) =>
        ofAction(action, outcome.carried, today),
      );
    case 'CHALLENGE':
      return outcome.answered || outcome.toId === null ? [] : [ofChallenge(outcome, today)];
    case 'DECISION':
      return outcome.superseded || outcome.carried ? [] : [once(outcome, 'DECISION', DECIDED)];
    case 'PARKED':
      return outcome.carried ? [] : [once(outcome, 'PARKED', 'It was parked for another time.')];
    case 'SUPPORT':
    case 'RECOGNITION':
    case 'STATUS':
      return [];
  }
}

const DECIDED = 'It was decided: has it been done, and has it moved what it is about?';

/** The action, or where others took its place, those. */
function standingFor(id: string | null, actions: readonly ActionToFollow[]): ActionToFollow[] {
  const found = new Map<string, ActionToFollow>();
  const follow = (each: ActionToFollow): void => {
    if (found.has(each.id)) return;
    found.set(each.id, each);
    actions.filter(({ supersedesId }) => supersedesId === each.id).forEach(follow);
  };
  actions.filter((each) => each.id === id).forEach(follow);
  return [...found.values()];
}

function ofAction(action: ActionToFollow, carried: boolean, today: string): Told[] {
  const { id, reference, title, status, dueDate, ownerId } = action;
  const about = { title: `${reference} ${title}`, ownerId, dueDate, actionId: id };
  if (isOpen(status)) {
    const overdue = isOverdue(action, today);
    return [{ ...about, kind: 'ACTION', overdue, why: owed('The action', dueDate, overdue, carried) }];
  }
  if (status !== 'COMPLETE') return [];
  const why = 'The action is COMPLETE: a review says whether it is EMBEDDED.';
  return [{ ...about, kind: 'ACTION_TO_REVIEW', overdue: false, why }];
}

function ofChallenge({ text, toId, dueDate, carried }: OutcomeToFollow, today: string): Told {
  const overdue = dueDate !== null && dueDate < today;
  const why = owed('The answer', dueDate, overdue, carried);
  return { kind: 'CHALLENGE', title: text, ownerId: toId, dueDate, overdue, actionId: null, why };
}

const once = ({ text }: OutcomeToFollow, kind: FollowUpKind, why: string): Told => ({
  kind,
  title: text,
  why,
  ownerId: null,
  dueDate: null,
  overdue: false,
  actionId: null,
});

function owed(what: string, dueDate: string | null, overdue: boolean, carried: boolean): string {
  const since = carried ? ', and was taken away before the last clinic' : '';
  if (dueDate === null) return `${what} is owed without a due date${since}.`;
  return overdue
    ? `${what} was due on ${dateWords(dueDate)}${since}.`
    : `${what} is due on ${dateWords(dueDate)}${since}.`;
}

const PLACES: Readonly<Record<FollowUpKind, number>> = {
  ACTION: 0,
  CHALLENGE: 0,
  ACTION_TO_REVIEW: 1,
  DECISION: 2,
  PARKED: 3,
};

/** ISO dates sort as text; what has none comes after all that have. The order of capture settles the rest. */
const byAttention = (a: FollowUp, b: FollowUp): number =>
  Number(b.overdue) - Number(a.overdue) ||
  PLACES[a.kind] - PLACES[b.kind] ||
  compare(a.dueDate ?? '~', b.dueDate ?? '~');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
