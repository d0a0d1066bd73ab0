import type { SqlWriter } from '../../persistence/relation';
import type { NamedConditions } from '../changes/feed-filter';

/** What is counted. Conditions add up; one that is left out does not narrow. */
export interface SummaryScope {
  /** Codes of divisions. */
  readonly division?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly ownerIds?: readonly string[] | undefined;
}

export const scopeOf = ({ divisions, themes, owners }: NamedConditions): SummaryScope => ({
  division: divisions,
  theme: themes,
  ownerIds: owners,
});

/** The conditions of a scope on one sort of thing, as SQL. */
export type Within = (sql: SqlWriter, scope: SummaryScope) => string[];

/** What a condition means for a sort of thing, given its values as an SQL array. */
type Meaning = (sql: SqlWriter, values: string) => string;

/** Without a meaning, nothing of the sort meets the condition. */
const within =
  (division: Meaning, theme: Meaning | undefined, owner: Meaning): Within =>
  (sql, scope) => [
    ...(scope.division ? [division(sql, sql.value(scope.division, 'text[]'))] : []),
    ...(scope.theme ? [theme ? theme(sql, sql.value(scope.theme, 'text[]')) : 'FALSE'] : []),
    ...(scope.ownerIds ? [owner(sql, sql.value(scope.ownerIds, 'uuid[]'))] : []),
  ];

const isOne =
  (column: string): Meaning =>
  (_sql, values) =>
    `${column} = ANY(${values})`;

/** `column` holds a division. */
const inDivision =
  (column: string): Meaning =>
  (sql, codes) =>
    `${column} IN (SELECT d.id FROM division d WHERE d.code = ANY(${codes}) AND ${sql.visible('d')})`;

/** `column` holds a post: as the list of actions has it, what a division's posts answer for is the division's. */
const ofPostIn =
  (column: string): Meaning =>
  (sql, codes) =>
    `${column} IN (SELECT w.id FROM owner w JOIN division d ON d.id = w.division_id
      WHERE d.code = ANY(${codes}) AND ${sql.visible('w')} AND ${sql.visible('d')})`;

/** Linked, through a table of links, to an ambition that fits. */
const linked =
  (id: string, table: string, column: string, ambition: Meaning): Meaning =>
  (sql, values) =>
    `${id} IN (SELECT l.${column} FROM ${table} l JOIN ambition m ON m.id = l.ambition_id
      WHERE ${ambition(sql, values)} AND l.removed_at IS NULL AND ${sql.visible('l')} AND ${sql.visible('m')})`;

const led =
  (owner: Meaning): Meaning =>
  (sql, values) =>
    `n.id IN (SELECT l.recommendation_id FROM recommendation_lead l
      WHERE ${owner(sql, values)} AND l.removed_at IS NULL AND ${sql.visible('l')})`;

const answered = (ambition: Meaning): Meaning =>
  linked('n.id', 'ambition_recommendation', 'recommendation_id', ambition);

/** `m` is the ambition. */
export const ambitionsWithin = within(inDivision('m.division_id'), isOne('m.theme'), isOne('m.owner_id'));

/** `c` is the action. */
export const actionsWithin = within(
  ofPostIn('c.owner_id'),
  linked('c.id', 'action_ambition', 'action_id', isOne('m.theme')),
  isOne('c.owner_id'),
);

/** `a` is the area of action. */
export const areasWithin = within(ofPostIn('a.owner_id'), undefined, isOne('a.owner_id'));

/** `n` is the recommendation. */
export const recommendationsWithin = within(
  (sql, codes) =>
    `(${led(ofPostIn('l.owner_id'))(sql, codes)} OR ${answered(inDivision('m.division_id'))(sql, codes)})`,
  answered(isOne('m.theme')),
  led(isOne('l.owner_id')),
);
