import { pages, relation, type Relation, type SqlWriter } from './relation';

/** A list below a parent, written once and used for its pages and for its total. */
export interface ListShape {
  readonly select: string;
  readonly from: string;
  /** Conditions, among them the one that ties the list to its parent `k.key`. */
  readonly where: readonly string[];
  /** What the list is sorted by; the last part must be unique. Every part is never null. */
  readonly order: readonly { readonly sql: string; readonly type: string }[];
  readonly descending?: boolean;
}

interface PageRequest {
  readonly limit: number;
  /** The sort key after which the page starts. */
  readonly after?: readonly (string | number | null)[] | undefined;
}

export interface ListRelation<Row, Args> {
  /** How many parts a sort key of this list has. */
  readonly keyLength: number;
  /** Rows carry their sort key where a cursor is asked for. */
  readonly page: Relation<Row & { sortKey?: (string | number | null)[] }, Args & PageRequest>;
  readonly total: Relation<{ total: number }, Args>;
}

/**
 * Pages by keyset, not by offset: a row that is added or removed while somebody turns pages neither repeats nor
 * hides another. Each parent of a batch gets its own page.
 */
export function listRelation<Row, Args>(
  name: string,
  keyLength: number,
  shape: (sql: SqlWriter, args: Args) => ListShape,
): ListRelation<Row, Args> {
  return {
    keyLength,
    page: pages(`${name} page`, (sql, args) => {
      const { select, from, where, order, descending } = shape(sql, args);
      const direction = descending ? 'DESC' : 'ASC';
      const conditions = [...where];
      if (args.after) {
        const parts = order.map((part) => part.sql).join(', ');
        const bound = order.map((part, index) => sql.value(args.after?.[index], part.type)).join(', ');
        conditions.push(`(${parts}) ${descending ? '<' : '>'} (${bound})`);
      }
      // The rows of a page travel together: a page of forty rows would else carry its key forty times.
      return `SELECT k.key, (SELECT json_agg(x) FROM (
        SELECT ${select} ${sql.wants('cursor', 'startCursor', 'endCursor') ? sortKey(order) : ''}
        FROM ${from} WHERE ${conditions.join(' AND ')}
        ORDER BY ${order.map((part) => `${part.sql} ${direction}`).join(', ')}
        LIMIT ${sql.value(args.limit, 'int')}) x) AS rows FROM unnest(${sql.keys}) k(key)`;
    }),
    total: relation(`${name} total`, (sql, args) => {
      const { from, where } = shape(sql, args);
      return `SELECT k.key, (SELECT count(*)::int FROM ${from} WHERE ${where.join(' AND ')}) AS total
        FROM unnest(${sql.keys}) k(key)`;
    }),
  };
}

const sortKey = (order: ListShape['order']): string =>
  `, json_build_array(${order.map((part) => part.sql).join(', ')}) AS "sortKey"`;
