import { asAt } from './as-at';
import { asPublished } from './as-published';
import { periodPublished } from './period-published';
import type { Columns, KeyType, Relation, SqlWriter, View } from './relation';
import { ofOrganisation } from './scope';

/** What a level asks of one relation. */
export interface Batch {
  readonly relation: Relation<unknown, unknown>;
  readonly args: unknown;
  readonly keys: readonly string[];
  /** The names of the fields that are asked for; undefined where anything may be. */
  readonly wanted?: ReadonlySet<string> | undefined;
}

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** Where the keys of each batch stand among the values. */
  readonly keysAt: readonly number[];
}

const ARRAY_OF: Record<KeyType, string> = { uuid: 'uuid[]', text: 'text[]' };

/**
 * Writes all batches of a level as one statement with a JSON column for each. Who may see only what was published
 * reads period by period what published rounds hold, and all else as it stood at the latest publication; who reads as at a
 * moment of their organisation reads everything as it stood then.
 */
export function levelStatement(batches: readonly Batch[], view: View): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const scope = view.organisationId === undefined ? undefined : bind(view.organisationId, 'uuid');
  const until = view.asAt === undefined ? undefined : bind(view.asAt.sequence, 'bigint');
  const within = (column: string): string => (scope === undefined ? 'TRUE' : ofOrganisation(column, scope));
  const withinAlias = (alias: string): string => within(`${alias}.organisation_id`);
  const keysAt: number[] = [];
  const parts = batches.map(({ relation, args, keys, wanted }, index) => {
    keysAt.push(values.length);
    const writer: SqlWriter = {
      keys: bind(keys, ARRAY_OF[relation.keyType]),
      value: bind,
      wants: (...fields) => wanted === undefined || fields.some((field) => wanted.has(field)),
      select: (columns) => selectList(columns, wanted),
      organisation: within,
      publishedOnly: view.publishedOnly,
      visible: withinAlias,
      visibleIn: (alias) =>
        view.publishedOnly ? `${withinAlias(alias)} AND ${periodPublished(alias)}` : withinAlias(alias),
    };
    return `(SELECT json_agg(x) FROM (${relation.sql(writer, args)}) x) AS r${index}`;
  });
  const statement = `SELECT ${parts.join(',\n')}`;
  return { text: put(statement, view, scope, until), values, keysAt };
}

/** Puts the statement where it is to be read: in the present, at what is published, or at a moment. */
function put(
  statement: string,
  { publishedOnly }: View,
  scope: string | undefined,
  until: string | undefined,
): string {
  if (until === undefined) return publishedOnly ? asPublished(statement, scope) : statement;
  // What was withdrawn or hidden since would be shown.
  if (publishedOnly || scope === undefined)
    throw new Error('The past is read from inside an organisation only');
  return asAt(statement, scope, until);
}

function selectList({ list, readOnlyBy }: Columns<unknown>, wanted: ReadonlySet<string> | undefined): string {
  const needed = (name: string): boolean =>
    wanted === undefined || (readOnlyBy.get(name)?.some((field) => wanted.has(field)) ?? true);
  return list
    .filter(({ name }) => needed(name))
    .map(({ name, sql }) => `${sql} AS "${name}"`)
    .join(', ');
}
