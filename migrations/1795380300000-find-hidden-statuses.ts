import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_SETTING, ORGANISATION_SETTING, REQUEST_ROLE } from '../src/persistence/row-security';

/**
 * Whoever is outside reads a status as it was published, and has to know of what stands now whether it rests on a hidden
 * figure (N7): which one does, and nothing of what it says. Row-level security keeps what stands now from the public; so
 * this view, which reads as the owner of the table, has neither a status nor a figure, and the same condition on the
 * organisation as the tables.
 */
const SIGHT = `CREATE VIEW "status_sight" AS
  SELECT s.id, s.organisation_id, s.ambition_id, s.measure_id, s.period, s.period_end, s.created_at,
    s.superseded_by_id IS NULL AS stands, s.rests_on_hidden
  FROM "computed_status" s
  WHERE s.organisation_id = (SELECT nullif(current_setting('${ORGANISATION_SETTING}', true), '')::uuid)
    OR (SELECT current_setting('${AUDIENCE_SETTING}', true)) = 'public'`;

export class FindHiddenStatuses1795380300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Few statuses rest on a hidden figure, and it is asked of every status whether another one since does.
    await runner.query(
      'CREATE INDEX "IDX_39b4a25b6fd50b6332bc78bf34" ON "computed_status"  ("ambition_id") WHERE rests_on_hidden',
    );
    await runner.query(SIGHT);
    await runner.query(`GRANT SELECT ON "status_sight" TO ${REQUEST_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW "public"."status_sight"');
    await runner.query('DROP INDEX "public"."IDX_39b4a25b6fd50b6332bc78bf34"');
  }
}
