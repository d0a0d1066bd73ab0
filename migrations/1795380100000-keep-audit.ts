import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureTable } from '../src/persistence/row-security';

/**
 * Rows are added and never changed. Only what is older than thirty days can be deleted at all, and only by a
 * transaction that says up to when: a slip deletes nothing.
 */
const GUARD = `CREATE FUNCTION "guard_audit_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.at < now() - interval '30 days'
        AND OLD.at < nullif(current_setting('golden_thread.audit_cutoff', true), '')::timestamptz THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The audit is only added to' USING ERRCODE = 'insufficient_privilege';
END $$`;

export class KeepAudit1795380100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE TYPE "public"."audit_kind" AS ENUM('ACCESS_DENIED', 'SIGN_IN', 'SIGN_IN_REFUSED', 'ROLE_CHANGED', 'TOKEN_ISSUED', 'TOKEN_REVOKED', 'SMALL_NUMBERS_READ', 'LIMIT_EXCEEDED')`,
      'CREATE TABLE "audit_event" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "organisation_id" uuid, "kind" "public"."audit_kind" NOT NULL, "subject" text, "role" text, "address" text, "operation" text, "detail" jsonb NOT NULL, CONSTRAINT "PK_481efbe8b0a403efe3f47a6528f" PRIMARY KEY ("id"))',
      'CREATE INDEX "IDX_53f0dced014b3f4ea8303aab3b" ON "audit_event" ("organisation_id", "at", "id")',
      'CREATE INDEX "IDX_06d570d7d1b40fbc994b5955be" ON "audit_event" ("at")',
      GUARD,
      `CREATE TRIGGER "guard_rows" BEFORE UPDATE OR DELETE ON "audit_event"
        FOR EACH ROW EXECUTE FUNCTION "guard_audit_event"()`,
      `CREATE TRIGGER "guard_table" BEFORE TRUNCATE ON "audit_event"
        FOR EACH STATEMENT EXECUTE FUNCTION "guard_audit_event"()`,
      ...secureTable('audit_event', { rights: 'SELECT' }),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "audit_event"');
    await runner.query('DROP FUNCTION "guard_audit_event"()');
    await runner.query('DROP TYPE "public"."audit_kind"');
  }
}
