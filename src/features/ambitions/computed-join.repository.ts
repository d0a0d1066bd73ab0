import type { SqlWriter } from '../../persistence/relation';
import { restsOnHidden } from './rests-on-hidden.repository';

/** Who may not see a figure is not told of a status that rests on it, nor by a filter or a count (N7). */
const known = (sql: SqlWriter, alias: string): string =>
  sql.publishedOnly ? `NOT ${restsOnHidden(sql, alias)}` : 'TRUE';

/**
 * The computed status of the newest quarter of an ambition `m`, as a join giving `judged.status`: what the filter and
 * the summary count by (N10). Null where nothing was judged that the caller may see.
 */
export const computedStatusJoin = (sql: SqlWriter): string => `LEFT JOIN LATERAL (
  SELECT CASE WHEN ${known(sql, 's')} THEN s.status END AS status FROM computed_status s
  WHERE s.ambition_id = m.id AND s.measure_id IS NULL AND s.superseded_by_id IS NULL AND ${sql.visibleIn('s')}
  ORDER BY s.period_end DESC LIMIT 1) judged ON TRUE`;

/** Whether what stands published for an ambition `m` differs from what is computed for the same quarter. */
export const publishedDiffers = (sql: SqlWriter): string => `EXISTS (SELECT 1 FROM computed_status c
  WHERE c.ambition_id = m.id AND c.measure_id IS NULL AND c.superseded_by_id IS NULL AND c.period = standing.period
    AND c.status <> standing.status AND ${sql.visibleIn('c')} AND ${known(sql, 'c')})`;
