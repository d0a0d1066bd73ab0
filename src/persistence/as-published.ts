import { pastTable, tablesOf } from './past-tables';
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

/**
 * Puts every other table that a statement reads back to the latest publication of its organisation. What was added,
 * edited or unlinked since is as if it had not happened yet.
 */
export function asPublished(statement: string, scope: string | undefined): string {
  const tables = [...tablesOf(statement)].filter((table) => !LIVE.has(table) && !HISTORY.has(table));
  if (tables.length === 0) return statement;
  const within = scope === undefined ? '' : ` AND ${ofOrganisation('organisation_id', scope)}`;
  const publication = `as_published AS MATERIALIZED (SELECT organisation_id, max(sequence) AS until FROM public.change
    WHERE kind = 'RoundPublished'${within} GROUP BY organisation_id)`;
  const pasts = tables.map((table) =>
    pastTable(
      table,
      `as_published p
      JOIN public.row_image i ON i.organisation_id = p.organisation_id AND i.table_name = '${table}'
      JOIN public.command c ON c.id = i.command_id AND c.last_sequence <= p.until`,
    ),
  );
  return `WITH ${[publication, ...pasts].join(',\n')}\n${statement}`;
}
