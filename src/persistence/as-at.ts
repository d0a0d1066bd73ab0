import { tablesOf } from './past-tables';
import { ofOrganisation } from './scope';

/** The tables of the log are their own past: they are cut off at the entry. */
const LOG: Readonly<Record<string, (within: string, until: string) => string>> = {
  change: (within, until) => `SELECT * FROM public.change WHERE ${within} AND sequence <= ${until}`,
  command: (within, until) => `SELECT * FROM public.command WHERE ${within} AND last_sequence <= ${until}`,
  stream: (
    within,
    until,
  ) => `SELECT organisation_id, epoch, least(head, ${until}) AS head, least(floor, ${until}) AS floor
    FROM public.stream WHERE ${within}`,
};

/**
 * Tables without images of their rows: of what was in them nothing is known, and nothing is shown. Any other table is
 * taken to keep an image with every command that touches it (a test looks).
 */
export const WITHOUT_IMAGES: ReadonlySet<string> = new Set([
  'audit_event',
  'notification',
  'notification_position',
  'service_token_secret',
]);

/**
 * Puts every table that a statement reads back to an entry of the organisation's log, by common table expressions of the
 * same names. A row that no later command touched is as it was then, and is read from the table itself with all its
 * indexes: most rows are, since what is asked for was as a rule not long ago. In place of the others stand the newest
 * images that they had by then.
 */
export function asAt(statement: string, scope: string, until: string): string {
  const within = (column: string): string => ofOrganisation(column, scope);
  const tables = [...tablesOf(statement)];
  if (tables.length === 0) return statement;
  const pasts = tables.flatMap((table) => {
    const log = LOG[table]?.(within('organisation_id'), until);
    if (log !== undefined) return [`${table} AS (${log})`];
    return WITHOUT_IMAGES.has(table) ? [empty(table)] : past(table, within, until);
  });
  return `WITH ${[touched(within, until), ...pasts].join(',\n')}\n${statement}`;
}

/** Step by step, by OFFSET 0: a plan that does not know the entry takes a third of the log to be later. */
const touched = (
  within: (column: string) => string,
  until: string,
): string => `touched_later AS MATERIALIZED (SELECT DISTINCT i.table_name, i.row_id FROM (
    SELECT DISTINCT command_id FROM public.change WHERE ${within('organisation_id')} AND sequence > ${until} OFFSET 0) l
  CROSS JOIN LATERAL (SELECT table_name, row_id FROM public.row_image
    WHERE command_id = l.command_id AND ${within('organisation_id')} OFFSET 0) i)`;

/** Written into the statement where they are read, so that a condition on the rows finds the indexes of the table. */
const past = (table: string, within: (column: string) => string, until: string): readonly string[] => [
  `${table}_then AS MATERIALIZED (SELECT was.* FROM touched_later l CROSS JOIN LATERAL (
    SELECT i.image FROM public.row_image i JOIN public.command c ON c.id = i.command_id AND c.last_sequence <= ${until}
    WHERE ${within('i.organisation_id')} AND i.table_name = '${table}' AND i.row_id = l.row_id
    ORDER BY c.last_sequence DESC LIMIT 1) newest
    CROSS JOIN LATERAL jsonb_populate_record(NULL::public.${table}, newest.image) was WHERE l.table_name = '${table}')`,
  `${table} AS NOT MATERIALIZED (SELECT * FROM public.${table} WHERE ${within('organisation_id')}
    AND id NOT IN (SELECT l.row_id FROM touched_later l WHERE l.table_name = '${table}')
    UNION ALL SELECT * FROM ${table}_then)`,
];

const empty = (table: string): string =>
  `${table} AS (SELECT was.* FROM jsonb_populate_record(NULL::public.${table}, '{}') was WHERE FALSE)`;
