import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureTable } from '../src/persistence/row-security';

export class Notifications1795390100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'ALTER TABLE "owner" ADD "email" text',
      `CREATE TYPE "public"."notification_kind" AS ENUM('ACTION_ASSIGNED', 'ACTION_DUE_SOON', 'ACTION_OVERDUE', 'CLINIC_PUBLISHED', 'MINUTES_READY')`,
      `CREATE TYPE "public"."notification_state" AS ENUM('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'DROPPED', 'NO_ADDRESS')`,
      'CREATE TABLE "notification" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "key" text NOT NULL, "kind" "public"."notification_kind" NOT NULL, "recipient_id" uuid NOT NULL, "subject_id" uuid NOT NULL, "subject" text NOT NULL, "basis" jsonb, "state" "public"."notification_state" NOT NULL, "attempts" integer NOT NULL DEFAULT \'0\', "next_attempt_at" TIMESTAMP WITH TIME ZONE NOT NULL, "claimed_by" text, "claimed_at" TIMESTAMP WITH TIME ZONE, "sent_at" TIMESTAMP WITH TIME ZONE, "reason" text, CONSTRAINT "UQ_b52ff802a068edf0c848edef8c5" UNIQUE ("organisation_id", "key"), CONSTRAINT "PK_705b6c7cdf9b2c2ff7ac7872cb7" PRIMARY KEY ("id"))',
      'CREATE INDEX "IDX_9830357f52360a126737d498e6" ON "notification"  ("recipient_id") ',
      'CREATE INDEX "IDX_ead1915d1dfb83dd6addb26404" ON "notification"  ("organisation_id", "created_at", "id") ',
      `CREATE INDEX "IDX_2cdcf7f11522cee3f85f925f12" ON "notification"  ("state", "next_attempt_at") WHERE state IN ('WAITING', 'SENDING')`,
      'CREATE TABLE "notification_position" ("organisation_id" uuid NOT NULL, "sequence" bigint NOT NULL, CONSTRAINT "PK_014cf4140ae3efbc1eefd861ada" PRIMARY KEY ("organisation_id"))',
      'ALTER TABLE "notification" ADD CONSTRAINT "FK_408236c69c4e1b5cf2248d4effd" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "notification" ADD CONSTRAINT "FK_9830357f52360a126737d498e66" FOREIGN KEY ("recipient_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "notification_position" ADD CONSTRAINT "FK_014cf4140ae3efbc1eefd861ada" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      // Requests look at them; the server alone writes, as the owner of the tables.
      ...secureTable('notification', { rights: 'SELECT' }),
      ...secureTable('notification_position', { rights: null }),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'DROP TABLE "notification_position"',
      'DROP TABLE "notification"',
      'DROP TYPE "public"."notification_state"',
      'DROP TYPE "public"."notification_kind"',
      'ALTER TABLE "owner" DROP COLUMN "email"',
    ])
      await runner.query(statement);
  }
}
