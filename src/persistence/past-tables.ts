// What stands behind FROM in "IS DISTINCT FROM c.period" is a column.
const TABLE = /(?<!\bDISTINCT\s+)\b(?:FROM|JOIN)\s+([a-z_][a-z_0-9]*)\b(?!\s*[(.])/g;

/** The tables that a statement reads, each once, but for those whose names it gives with their schema. */
export const tablesOf = (statement: string): ReadonlySet<string> =>
  new Set([...statement.matchAll(TABLE)].map(([, table = '']) => table));

/**
 * A common table expression that stands before the table of its name: every row as the newest of its images had it among
 * those that `images` gives as `i`, each with the command `c` that made it. So no relation needs to know of it.
 */
export const pastTable = (table: string, images: string): string =>
  `${table} AS MATERIALIZED (SELECT past.* FROM (SELECT DISTINCT ON (i.row_id) i.image FROM ${images}
    ORDER BY i.row_id, c.last_sequence DESC) newest
    CROSS JOIN LATERAL jsonb_populate_record(NULL::public.${table}, newest.image) past)`;
