import { groupBy } from '../../domain/group-by';
import { divisions } from './commitment-facts.rules';
import type { Exception } from './exception';
import type { ExceptionRecords, LinkSpell } from './exception-records';

/** What a subject has to do with, by ids, as it is linked now. */
export interface Reach {
  readonly divisions: readonly (string | null)[];
  readonly owners: readonly (string | null)[];
  readonly ambitions: readonly string[];
  readonly priorities: readonly string[];
}

const NOTHING: Reach = { divisions: [], owners: [], ambitions: [], priorities: [] };

type Reaches = ReadonlyMap<string, Reach>;

/**
 * What an exception is about, for the scope of a clinic: a measure follows its ambition; an action its owner, the
 * ambitions that it is for and the areas that it delivers; an area of action its owner and its priority; a
 * recommendation all posts that lead on it and the ambitions that answer it.
 */
export function reachOf(records: ExceptionRecords): (exception: Exception) => Reach {
  const divisionOf = divisions(records.owners);
  const prioritiesOf = groupedBy(records.priorities, (priority) => standing(priority.ambitions));
  const ambitions = ambitionReaches(records, prioritiesOf);
  const subjects: Record<Exception['subject']['type'], Reaches> = {
    Ambition: ambitions,
    Measure: new Map(
      records.measures.map(({ id, ambitionId }) => [id, ambitions.get(ambitionId) ?? NOTHING]),
    ),
    Action: actionReaches(records, divisionOf, prioritiesOf),
    AreaOfAction: new Map(
      records.areas.map(({ id, ownerId, priorityId }) => [
        id,
        { ...NOTHING, divisions: [divisionOf(ownerId)], owners: [ownerId], priorities: [priorityId] },
      ]),
    ),
    Recommendation: recommendationReaches(records, divisionOf, prioritiesOf),
  };
  return ({ subject }) => subjects[subject.type].get(subject.id) ?? NOTHING;
}

type DivisionOf = (ownerId: string | null) => string | null;
type IdsOf = (id: string) => readonly string[];

const ambitionReaches = ({ ambitions }: ExceptionRecords, prioritiesOf: IdsOf): Reaches =>
  new Map(
    ambitions.map(({ id, divisionId, ownerId }) => [
      id,
      { divisions: [divisionId], owners: [ownerId], ambitions: [id], priorities: prioritiesOf(id) },
    ]),
  );

function actionReaches(records: ExceptionRecords, divisionOf: DivisionOf, prioritiesOf: IdsOf): Reaches {
  const ambitionsOf = groupedBy(records.ambitions, ({ actions }) => standing(actions));
  const areasOf = groupedBy(records.areas, ({ actions }) => standing(actions));
  const priorityOfArea = new Map(records.areas.map(({ id, priorityId }) => [id, priorityId]));
  return new Map(
    records.actions.map(({ id, ownerId }) => {
      const ambitions = ambitionsOf(id);
      const delivered = areasOf(id).map((area) => priorityOfArea.get(area) ?? '');
      const priorities = [...ambitions.flatMap(prioritiesOf), ...delivered];
      return [id, { divisions: [divisionOf(ownerId)], owners: [ownerId], ambitions, priorities }];
    }),
  );
}

const recommendationReaches = (
  { recommendations }: ExceptionRecords,
  divisionOf: DivisionOf,
  prioritiesOf: IdsOf,
): Reaches =>
  new Map(
    recommendations.map(({ id, leadOwnerIds, ambitions }) => {
      const linked = standing(ambitions);
      const priorities = linked.flatMap(prioritiesOf);
      return [
        id,
        { divisions: leadOwnerIds.map(divisionOf), owners: leadOwnerIds, ambitions: linked, priorities },
      ];
    }),
  );

const standing = (links: readonly LinkSpell[]): string[] =>
  links.filter(({ to }) => to === null).map(({ id }) => id);

/** From a target of links back to the rows that hold them. */
function groupedBy<Row extends { readonly id: string }>(
  rows: readonly Row[],
  targetsOf: (row: Row) => readonly string[],
): IdsOf {
  const pairs = rows.flatMap((row) => targetsOf(row).map((target) => ({ target, id: row.id })));
  const groups = groupBy(pairs, ({ target }) => target);
  return (target) => (groups.get(target) ?? []).map(({ id }) => id);
}
