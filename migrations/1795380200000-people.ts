import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureTable } from '../src/persistence/row-security';

/** Requests may lay a secret down and never look at one: whoever checks tokens does so as the owner of the tables. */
const SECRET_RIGHTS = 'SELECT ("token_id", "organisation_id", "last_used_on"), INSERT';

export class People1795380200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE TYPE "public"."role" AS ENUM('PUBLIC', 'VIEWER', 'CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN')`,
      'CREATE TABLE "membership" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT \'1\', "issuer" text, "subject" text NOT NULL, "role" "public"."role" NOT NULL, "division_ids" uuid array, "owner_id" uuid, "starts_on" date NOT NULL, "ends_on" date, "revoked_at" TIMESTAMP WITH TIME ZONE, "reason" text, CONSTRAINT "CHK_47aedb19a9f9db85bf1993430f" CHECK (ends_on IS NULL OR ends_on >= starts_on), CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id"))',
      'CREATE INDEX "IDX_af13131a12ee1135a5b9942b84" ON "membership"  ("owner_id") ',
      'CREATE INDEX "IDX_a41c8834239dc3adf1d745984a" ON "membership"  ("organisation_id", "subject") ',
      `CREATE TYPE "public"."service_scope" AS ENUM('READ_PUBLISHED', 'READ_WORK_IN_PROGRESS', 'RECORD_READINGS')`,
      'CREATE TABLE "service_token" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT \'1\', "name" text NOT NULL, "scopes" "public"."service_scope" array NOT NULL, "expires_on" date NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, "reason" text, CONSTRAINT "PK_ac4ab6890f34bc9749c041d3983" PRIMARY KEY ("id"))',
      'CREATE TABLE "service_token_secret" ("token_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "hash" bytea NOT NULL, "last_used_on" date, CONSTRAINT "PK_a91bf8cfe7f54a6e2c48900d7f2" PRIMARY KEY ("token_id"))',
      'ALTER TABLE "membership" ADD CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "membership" ADD CONSTRAINT "FK_af13131a12ee1135a5b9942b846" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "service_token" ADD CONSTRAINT "FK_0d9f1f768d957bdfc28e9a04c67" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "service_token_secret" ADD CONSTRAINT "FK_a91bf8cfe7f54a6e2c48900d7f2" FOREIGN KEY ("token_id") REFERENCES "service_token"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "service_token_secret" ADD CONSTRAINT "FK_fef797bdb279afd682a7efa5c16" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      ...secureTable('membership'),
      ...secureTable('service_token'),
      ...secureTable('service_token_secret', { rights: SECRET_RIGHTS }),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'DROP TABLE "service_token_secret"',
      'DROP TABLE "service_token"',
      'DROP TYPE "public"."service_scope"',
      'DROP TABLE "membership"',
      'DROP TYPE "public"."role"',
    ])
      await runner.query(statement);
  }
}
