import { addDays } from '../../domain/calendar-date';
import type { Period } from '../../domain/period';
import type { PlanStatus } from '../../domain/vocabulary';
import type { DatedPlanStatus } from '../../features/exceptions/exception-facts';
import type { ActionStep, ExceptionRecords, LinkSpell } from '../../features/exceptions/exception-records';
import { pick, type Draw } from './draw';

/** What people do about it: owners, areas of action with their reports, actions and recommendations. */
export interface Work extends Pick<
  ExceptionRecords,
  'owners' | 'priorities' | 'areas' | 'recommendations' | 'actions'
> {
  readonly divisionId: string;
  /** The actions of each ambition, by its id. */
  readonly actionsOf: ReadonlyMap<string, readonly LinkSpell[]>;
}

interface Maker {
  readonly quarters: readonly Period[];
  readonly newId: () => string;
  readonly draw: Draw;
  readonly ownerOf: () => string;
}

const [OWNERS, PRIORITIES, RECOMMENDATIONS, ACTIONS, REPORTED] = [8, 13, 12, 60, 8];
const STANDING = ['ON_TRACK', 'ON_TRACK', 'ON_TRACK', 'SOME_OBSTACLES', 'OFF_TRACK', 'COMPLETE'] as const;

/** The day on which the generated organisations were founded: before everything that they report. */
export const FOUNDED = '1999-04-01';

export function generateWork(
  ambitions: readonly string[],
  quarters: readonly Period[],
  newId: () => string,
  draw: Draw,
): Work {
  const divisionId = newId();
  const ids = Array.from({ length: OWNERS }, newId);
  const [first = '', ...others] = ids;
  const maker: Maker = { quarters, newId, draw, ownerOf: () => pick(draw, [first, ...others]) };
  const priorities = Array.from({ length: PRIORITIES }, (_, at) => ({
    id: newId(),
    ambitions: ambitions.filter((_ambition, place) => place % PRIORITIES === at).map(linkTo),
  }));
  const actions = Array.from({ length: ACTIONS }, (_, at) => generateAction(at, maker));
  return {
    divisionId,
    owners: ids.map((id, at) => ({ id, reportsToId: at === 0 ? null : first, divisionId })),
    priorities,
    areas: priorities.flatMap(({ id }, at) => [0, 1].map((nth) => generateArea(id, at * 2 + nth, maker))),
    actions,
    // Two ambitions in three have an action of their own, so that some that are off trajectory have none.
    actionsOf: new Map(
      ambitions.map((id, at) => [id, at % 3 === 2 ? [] : [linkTo(actions[at % ACTIONS]?.id ?? '')]]),
    ),
    recommendations: Array.from({ length: RECOMMENDATIONS }, (_, at) =>
      generateRecommendation(at, ambitions[at * 5], actions[at]?.id, maker),
    ),
  };
}

const linkTo = (id: string): LinkSpell => ({ id, from: FOUNDED, to: null });

const reportsOf = ({ quarters, draw }: Maker): DatedPlanStatus[] =>
  quarters.slice(-REPORTED).map(({ endsOn }) => ({ on: endsOn, status: pick(draw, STANDING) }));

function generateArea(priorityId: string, at: number, maker: Maker): Work['areas'][number] {
  const due = addDays(maker.quarters.at(-1)?.endsOn ?? FOUNDED, at % 4 === 0 ? -60 : 180);
  return {
    id: maker.newId(),
    reference: `A${at + 1}`,
    title: `Area of action ${at + 1}: one way in, shared by all services`,
    priorityId,
    ownerId: maker.ownerOf(),
    dueDate: due,
    originalDueDate: due,
    reports: reportsOf(maker),
    actions: [],
  };
}

/** Two steps: it is begun, and later it moves on; of five, one was put off. */
function generateAction(at: number, maker: Maker): Work['actions'][number] {
  const { quarters, draw } = maker;
  const last = quarters.at(-1)?.endsOn ?? FOUNDED;
  const due = addDays(last, at % 6 === 0 ? -40 : 120);
  const later = at % 5 === 0 ? addDays(due, 60) : due;
  const status: PlanStatus = at % 15 === 1 ? 'EMBEDDED' : pick(draw, STANDING);
  const steps: ActionStep[] = [
    { on: addDays(last, -400), status: 'NOT_STARTED', dueDate: due, dueDateBefore: null },
    { on: addDays(last, -30), status, dueDate: later, dueDateBefore: due },
  ];
  return {
    id: maker.newId(),
    reference: `ACT${at + 1}`,
    title: `Action ${at + 1}: agree the standard, train the teams, check the records`,
    ownerId: maker.ownerOf(),
    dueDate: later,
    originalDueDate: due,
    steps,
  };
}

function generateRecommendation(
  at: number,
  ambitionId: string | undefined,
  actionId: string | undefined,
  maker: Maker,
): Work['recommendations'][number] {
  return {
    id: maker.newId(),
    reference: `INS1/${at + 1}`,
    title: `Recommendation ${at + 1}: plans say what will change for the person, and by when`,
    addedOn: FOUNDED,
    inspectedOn: FOUNDED,
    leadOwnerIds: [maker.ownerOf()],
    reports: reportsOf(maker),
    actions: actionId === undefined || at % 4 === 0 ? [] : [linkTo(actionId)],
    ambitions: ambitionId === undefined || at % 3 === 0 ? [] : [linkTo(ambitionId)],
  };
}
