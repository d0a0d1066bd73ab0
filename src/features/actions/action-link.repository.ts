import { relation, type Columns, type Relation } from '../../persistence/relation';
import { ambitionColumns, type AmbitionRecord } from '../ambitions/ambition.repository';
import { recommendationColumns, type RecommendationRecord } from '../inspections/recommendation.repository';
import { ownerColumns, type OwnerRecord } from '../owners/owner.repository';
import { areaColumns, type AreaRecord } from '../priorities/area.repository';
import { actionColumns, type ActionRecord } from './action.repository';

/** From actions, through a table of links, to the rows of another table. */
const through = <Row>(
  name: string,
  link: { readonly table: string; readonly column: string },
  target: {
    readonly table: string;
    readonly alias: string;
    readonly columns: Columns<unknown>;
    readonly order: string;
  },
): Relation<Row> =>
  relation<Row>(
    name,
    (sql) => `SELECT l.action_id AS key, ${sql.select(target.columns)} FROM ${link.table} l
      JOIN ${target.table} ${target.alias} ON ${target.alias}.id = l.${link.column}
      WHERE l.action_id = ANY(${sql.keys}) AND l.removed_at IS NULL
        AND ${sql.visible('l')} AND ${sql.visible(target.alias)} ORDER BY ${target.order}`,
  );

export const contributorsOfAction = through<OwnerRecord>(
  'contributors of action',
  { table: 'action_contributor', column: 'owner_id' },
  { table: 'owner', alias: 'w', columns: ownerColumns, order: 'w.post' },
);

export const areasOfAction = through<AreaRecord>(
  'areas of one action',
  { table: 'action_area', column: 'area_of_action_id' },
  { table: 'area_of_action', alias: 'a', columns: areaColumns, order: 'a.reference' },
);

export const ambitionsOfAction = through<AmbitionRecord>(
  'ambitions of action',
  { table: 'action_ambition', column: 'ambition_id' },
  { table: 'ambition', alias: 'm', columns: ambitionColumns, order: 'm.reference' },
);

export const recommendationsOfAction = through<RecommendationRecord>(
  'recommendations of action',
  { table: 'action_recommendation', column: 'recommendation_id' },
  { table: 'recommendation', alias: 'n', columns: recommendationColumns, order: 'n.reference' },
);

/** The other way: to the actions that deliver something, the first due first. */
const delivering = (name: string, table: string, column: string): Relation<ActionRecord> =>
  relation<ActionRecord>(
    name,
    (sql) => `SELECT l.${column} AS key, ${sql.select(actionColumns)} FROM ${table} l
      JOIN action c ON c.id = l.action_id
      WHERE l.${column} = ANY(${sql.keys}) AND l.removed_at IS NULL
        AND ${sql.visible('l')} AND ${sql.visible('c')} ORDER BY c.due_date NULLS LAST, c.reference`,
  );

export const actionsOfArea = delivering('actions of area', 'action_area', 'area_of_action_id');
export const actionsOfAmbition = delivering('actions of ambition', 'action_ambition', 'ambition_id');
export const actionsOfRecommendation = delivering(
  'actions of recommendation',
  'action_recommendation',
  'recommendation_id',
);

export const actionsSuperseding = relation<ActionRecord>(
  'actions superseding',
  (sql) => `SELECT c.supersedes_id AS key, ${sql.select(actionColumns)} FROM action c
    WHERE c.supersedes_id = ANY(${sql.keys}) AND ${sql.visible('c')} ORDER BY c.reference`,
);
