import { ofOrganisation } from './scope';

/**
 * Tables whose rows belong to a period: a published round shows them as they are now, corrections included. The
 * organisation itself is known by name without having published anything, and what is to be hidden is hidden from the
 * moment that it is chosen.
 */
const LIVE = new Set([
  'organisation',
  'reporting_round',
  'reading',
  'published_status',
  'plan_status_update',
  'rule_choice',
]);
const HISTORY = new Set(['change', 'command', 'stream', 'row_image']);

const TABLE = /\b(?:FROM|JOIN)\s+([a-z_]+)\b(?!\s*\()/g;

/**
 * Puts every other table that a statement reads back to the latest publication of its organisation: a common table
 * expression of the same name stands before the table and gives the newest image of each row up to then. What was
 * added, edited or unlinked since is as if it had not happened yet, and no relation needs to know of it.
 */
export function asPublished(statement: string, scope: string | undefined): string {
  const tables = new Set<string>();
  for (const [, table = ''] of statement.matchAll(TABLE)) {
    if (!LIVE.has(table) && !HISTORY.has(table) && table !== 'unnest') tables.add(table);
  }
  if (tables.size === 0) return statement;
  const within = scope === undefined ? '' : ` AND ${ofOrganisation('organisation_id', scope)}`;
  const publication = `as_published AS MATERIALIZED (SELECT organisation_id, max(sequence) AS until FROM public.change
    WHERE kind = 'RoundPublished'${within} GROUP BY organisation_id)`;
  const pasts = [...tables].map(
    (
      table,
    ) => `${table} AS MATERIALIZED (SELECT (jsonb_populate_record(NULL::public.${table}, newest.image)).* FROM (
      SELECT DISTINCT ON (i.row_id) i.image FROM as_published p
      JOIN public.row_image i ON i.organisation_id = p.organisation_id AND i.table_name = '${table}'
      JOIN public.command c ON c.id = i.command_id AND c.last_sequence <= p.until
      ORDER BY i.row_id, c.last_sequence DESC) newest)`,
  );
  return `WITH ${[publication, ...pasts].join(',\n')}\n${statement}`;
}
