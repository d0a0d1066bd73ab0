import { relation } from '../persistence/relation';
import type { Position } from './cursor';

/** Where the log of an organisation ends, in the same moment as everything else that the reader reads. */
export const endOfLog = relation<Position>(
  'end of log',
  (
    sql,
  ) => `SELECT s.organisation_id AS key, s.organisation_id AS "organisationId", s.epoch, s.head::int AS sequence
    FROM stream s WHERE s.organisation_id = ANY(${sql.keys}) AND ${sql.organisation('s.organisation_id')}`,
);
