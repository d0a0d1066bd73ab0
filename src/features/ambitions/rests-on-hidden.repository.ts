import type { SqlWriter } from '../../persistence/relation';

/**
 * Whether a row of `computed_status` rests on a figure that the caller may not see: one that was hidden when it was
 * computed, or one that has been hidden since. Those outside read statuses as at the latest publication, or as what a
 * status was published beside, while hiding counts from the moment it is recorded (N7): what was computed for the same
 * quarter since then knows. It is read from the table itself, past the images that stand in front of it for those outside.
 */
export const restsOnHidden = (sql: SqlWriter, alias: string): string =>
  sql.publishedOnly
    ? `(${alias}.rests_on_hidden OR EXISTS (SELECT 1 FROM ONLY public.computed_status live
        WHERE live.ambition_id = ${alias}.ambition_id
          AND COALESCE(live.measure_id, live.ambition_id) = COALESCE(${alias}.measure_id, ${alias}.ambition_id)
          AND live.period = ${alias}.period AND live.rests_on_hidden AND live.created_at >= ${alias}.created_at
          AND ${sql.visible('live')}))`
    : `${alias}.rests_on_hidden`;
