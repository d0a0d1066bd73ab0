import type { SqlWriter } from '../../persistence/relation';

/** How far back and up to which day histories are read. */
export interface HistoryArgs {
  /** The label of the quarter asked for. */
  readonly quarter: string;
  /** Statuses and readings of periods that ended earlier are left out. */
  readonly since: string;
  /** Its last day. */
  readonly until: string;
  /** The day on which late readings are looked for. */
  readonly asOf: string;
}

/** The day of a moment, in UTC as everywhere. */
export const dayOf = (moment: string): string => `(${moment} AT TIME ZONE 'UTC')::date`;

/** The links of a row with their days, those that were taken away included, as JSON. */
export const linkSpells = (
  sql: SqlWriter,
  table: string,
  target: string,
  belongs: string,
): string => `COALESCE((SELECT json_agg(json_build_object('id', l.${target}, 'from', ${dayOf('l.created_at')},
    'to', ${dayOf('l.removed_at')}) ORDER BY l.created_at, l.id)
  FROM ${table} l WHERE ${belongs} AND ${sql.visible('l')}), '[]')`;

/** What was reported on an area of action or a recommendation, by the ends of the periods, as JSON. */
export const planReports = (
  sql: SqlWriter,
  belongs: string,
): string => `COALESCE((SELECT json_agg(json_build_object('on', u.period_end, 'status', u.plan_status)
    ORDER BY u.period_end, u.created_at, u.id)
  FROM plan_status_update u WHERE ${belongs} AND u.superseded_by_id IS NULL AND ${sql.visibleIn('u')}), '[]')`;
