import type { SqlWriter } from '../../persistence/relation';

/**
 * Whether a row of `computed_status` rests on a figure that the caller may not see. Those outside read statuses as at
 * the latest publication, or as what a status was published beside, while hiding counts from the moment it is recorded
 * (N7). So it is not for them
 * - where it was computed from a hidden figure;
 * - where what was computed for the same quarter since then was: the figure has been hidden afterwards;
 * - where what stands for any quarter that they see is: a year that has come in since may hide a quarter before it;
 * - where it no longer stands and rules that hide were chosen after it: nobody has asked whether they hide its figures.
 *
 * What stands is read from the table itself, past the images that are put before it for those outside.
 */
export const restsOnHidden = (sql: SqlWriter, alias: string): string =>
  sql.publishedOnly
    ? `(${alias}.rests_on_hidden OR ${hiddenSince(sql, alias)} OR ${neverAsked(sql, alias)})`
    : `${alias}.rests_on_hidden`;

const hiddenSince = (
  sql: SqlWriter,
  alias: string,
): string => `EXISTS (SELECT 1 FROM ONLY public.status_sight live
    WHERE live.ambition_id = ${alias}.ambition_id AND COALESCE(live.measure_id, live.ambition_id) = COALESCE(${alias}.measure_id, ${alias}.ambition_id)
      AND live.rests_on_hidden AND ${sql.visible('live')}
      AND ((live.period = ${alias}.period AND live.created_at >= ${alias}.created_at)
        OR (live.stands AND ${sql.visibleIn('live')})))`;

/** Where nothing is found to stand, it counts as gone: rather a status too few than a figure too many. */
const neverAsked = (
  sql: SqlWriter,
  alias: string,
): string => `(NOT EXISTS (SELECT 1 FROM ONLY public.status_sight live
      WHERE live.id = ${alias}.id AND live.stands AND ${sql.visible('live')})
    AND EXISTS (SELECT 1 FROM rule_choice chosen WHERE chosen.organisation_id = ${alias}.organisation_id
      AND (chosen.suppression_threshold > 0 OR chosen.rounding_base > 0) AND chosen.created_at > ${alias}.created_at
      AND chosen.superseded_by_id IS NULL AND ${sql.visible('chosen')}
      AND (chosen.measure_id IS NULL OR chosen.measure_id IN (SELECT e.id FROM measure e
        WHERE e.ambition_id = ${alias}.ambition_id AND ${sql.visible('e')}))))`;
