import { groupBy } from '../../domain/group-by';
import type { ActionExceptionFacts, AreaExceptionFacts, DatedPlanStatus } from './exception-facts';
import type { ActionStep, ExceptionRecords } from './exception-records';
import type { KnownSince } from './first-picture.rules';

/** The actions as the rules look at them. An action is in the division of its owner. */
export function actionFacts(
  { owners, ambitions, actions }: ExceptionRecords,
  since: KnownSince,
): ActionExceptionFacts[] {
  const divisionOf = divisions(owners);
  const links = ambitions.flatMap(({ id, actions: own }) =>
    own.filter(({ to }) => to === null).map((link) => ({ actionId: link.id, ambitionId: id })),
  );
  const ambitionsOf = groupBy(links, ({ actionId }) => actionId);
  return actions.map(({ id, reference, title, ownerId, dueDate, originalDueDate, steps }) => ({
    id,
    reference,
    title,
    divisionId: divisionOf(ownerId),
    ownerId,
    dueDate,
    originalDueDate,
    moves: steps
      .filter(isMove)
      .map(({ on, dueDateBefore, dueDate: to }) => ({ on, from: dueDateBefore, to })),
    statuses: steps.map((step, place) => statusOf(step, place, since)),
    ambitionIds: (ambitionsOf.get(id) ?? []).map(({ ambitionId }) => ambitionId),
  }));
}

/** The areas of action as the rules look at them. */
export function areaFacts({ owners, areas, areaMoves }: ExceptionRecords): AreaExceptionFacts[] {
  const divisionOf = divisions(owners);
  const movesOf = groupBy(areaMoves, ({ areaId }) => areaId);
  return areas.map(({ id, reference, title, ownerId, dueDate, originalDueDate, reports }) => ({
    id,
    reference,
    title,
    divisionId: divisionOf(ownerId),
    ownerId,
    dueDate,
    originalDueDate,
    moves: movesOf.get(id) ?? [],
    statuses: reports,
  }));
}

/** The division that a post is in; null where it is in none. */
export function divisions(owners: ExceptionRecords['owners']): (ownerId: string | null) => string | null {
  const byId = new Map(owners.map(({ id, divisionId }) => [id, divisionId]));
  return (ownerId) => (ownerId === null ? null : (byId.get(ownerId) ?? null));
}

/** The first step of an action sets its due date and does not move it. */
const isMove = ({ dueDate, dueDateBefore }: ActionStep, place: number): boolean =>
  place > 0 && dueDate !== dueDateBefore;

/** Where an action stood first, it may have stood before it was written down here. */
const statusOf = ({ on, status }: ActionStep, place: number, since: KnownSince): DatedPlanStatus => ({
  on: place === 0 ? since(on) : on,
  status,
});
