import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureTable } from '../src/persistence/row-security';

export class AddClinics1795390200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE TYPE "public"."clinic_state" AS ENUM('DRAFT', 'PUBLISHED', 'LIVE', 'CLOSED')`,
      `CREATE TABLE "clinic" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "reference" text NOT NULL, "title" text NOT NULL, "held_on" date NOT NULL, "state" "public"."clinic_state" NOT NULL, "chair_id" uuid NOT NULL, "quorum" integer, "division_ids" uuid array NOT NULL DEFAULT '{}', "priority_ids" uuid array NOT NULL DEFAULT '{}', "themes" text array NOT NULL DEFAULT '{}', "owner_ids" uuid array NOT NULL DEFAULT '{}', "follows_id" uuid, "pinned_sequence" bigint, "pinned_at" TIMESTAMP WITH TIME ZONE, "opened_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_c05167bcf6fd2c47b8360fadfcb" UNIQUE ("organisation_id", "reference"), CONSTRAINT "PK_8e97c18debc9c7f7606e311d763" PRIMARY KEY ("id"))`,
      'CREATE INDEX "IDX_d261ec81f2211a29fbd8ead826" ON "clinic"  ("organisation_id", "held_on") ',
      'CREATE TABLE "clinic_addendum" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "clinic_id" uuid NOT NULL, "text" text NOT NULL, "sensitive" boolean NOT NULL DEFAULT false, "author_id" uuid, CONSTRAINT "PK_62002ce14fe83a33a9007bceaf3" PRIMARY KEY ("id"))',
      'CREATE INDEX "IDX_48a8995bacdf5b4ddfe26c90c7" ON "clinic_addendum"  ("clinic_id") ',
      `CREATE TYPE "public"."agenda_item_kind" AS ENUM('FOLLOW_UP', 'EXCEPTION', 'DEEP_DIVE', 'RECOGNITION', 'PARKED', 'READ_BACK', 'OTHER')`,
      `CREATE TYPE "public"."clinic_subject_type" AS ENUM('Ambition', 'Measure', 'Action', 'Recommendation', 'AreaOfAction', 'Priority')`,
      `CREATE TYPE "public"."agenda_item_state" AS ENUM('WAITING', 'OPEN', 'DONE')`,
      `CREATE TABLE "agenda_item" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "clinic_id" uuid NOT NULL, "origin" text NOT NULL, "kind" "public"."agenda_item_kind" NOT NULL, "title" text NOT NULL, "why" text NOT NULL, "subject_type" "public"."clinic_subject_type", "subject_id" uuid, "exceptions" jsonb NOT NULL DEFAULT '[]', "position" integer NOT NULL, "planned_minutes" integer NOT NULL, "sensitive" boolean NOT NULL DEFAULT false, "kept" text array NOT NULL DEFAULT '{}', "dropped_at" TIMESTAMP WITH TIME ZONE, "state" "public"."agenda_item_state" NOT NULL, "begun_at" TIMESTAMP WITH TIME ZONE, "spent_seconds" integer NOT NULL DEFAULT '0', CONSTRAINT "UQ_1817e490b6e90978c837ee26253" UNIQUE ("clinic_id", "origin"), CONSTRAINT "PK_413623e61232799619c2e0a1d42" PRIMARY KEY ("id"))`,
      'CREATE INDEX "IDX_53cac4d8befcbdbf8f7db67d85" ON "agenda_item"  ("clinic_id") ',
      `CREATE TYPE "public"."attendance" AS ENUM('INVITED', 'ATTENDING', 'APOLOGIES')`,
      `CREATE TABLE "clinic_attendee" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "clinic_id" uuid NOT NULL, "owner_id" uuid NOT NULL, "attendance" "public"."attendance" NOT NULL, "apologies" text, "deputy_id" uuid, "entered_at" TIMESTAMP WITH TIME ZONE, "seen_at" TIMESTAMP WITH TIME ZONE, "left_at" TIMESTAMP WITH TIME ZONE, "invited" boolean NOT NULL DEFAULT true, CONSTRAINT "UQ_4768ef5db50b36bbf5344ddd73e" UNIQUE ("clinic_id", "owner_id"), CONSTRAINT "PK_4f10435c1114aab3b80919ff346" PRIMARY KEY ("id"))`,
      'CREATE INDEX "IDX_cc7ee9438d6c2d361cd5c266a2" ON "clinic_attendee"  ("owner_id") ',
      `CREATE TYPE "public"."clinic_view" AS ENUM('OVERVIEW', 'CHART', 'TABLE', 'NARRATIVE', 'COMPARISON', 'ACTIONS')`,
      'CREATE TABLE "clinic_room" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "clinic_id" uuid NOT NULL, "presenter_id" uuid NOT NULL, "item_id" uuid, "measure_id" uuid, "view" "public"."clinic_view" NOT NULL, "moved_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_046ef427b95c3c706cc301e9274" UNIQUE ("clinic_id"), CONSTRAINT "PK_e51cff789fcd0be3b3d9ed92a78" PRIMARY KEY ("id"))',
      `CREATE TYPE "public"."outcome_kind" AS ENUM('CHALLENGE', 'SUPPORT', 'RECOGNITION', 'DECISION', 'ACTION', 'PARKED', 'STATUS')`,
      `CREATE TABLE "clinic_outcome" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "clinic_id" uuid NOT NULL, "item_id" uuid NOT NULL, "kind" "public"."outcome_kind" NOT NULL, "text" text NOT NULL, "answer" text, "answered_at" TIMESTAMP WITH TIME ZONE, "by_id" uuid, "to_id" uuid, "due_date" date, "rests_on" text, "subject_type" "public"."clinic_subject_type", "subject_id" uuid, "action_id" uuid, "supersedes_id" uuid, "status" text, "period" text, "sensitive" boolean NOT NULL DEFAULT false, "captured_by_id" uuid, CONSTRAINT "PK_475146f5e2220e9921852d7102e" PRIMARY KEY ("id"))`,
      'CREATE INDEX "IDX_fad11636036bbec8c204be3a6e" ON "clinic_outcome"  ("clinic_id") ',
      'CREATE INDEX "IDX_08595738ea33365da0eb1db18a" ON "clinic_outcome"  ("item_id") ',
      'CREATE INDEX "IDX_41735468185a8c13de9801ab7f" ON "clinic_outcome"  ("to_id") ',
      'ALTER TABLE "clinic" ADD CONSTRAINT "FK_eb8464a8ca9055b949feadc76fa" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "clinic" ADD CONSTRAINT "FK_07c7ae1c34ee5c0559836681ea8" FOREIGN KEY ("chair_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic" ADD CONSTRAINT "FK_1e9d684cca56ddee9f5ee41b7d9" FOREIGN KEY ("follows_id") REFERENCES "clinic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_addendum" ADD CONSTRAINT "FK_739ad86925c0de96459875c7375" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "clinic_addendum" ADD CONSTRAINT "FK_48a8995bacdf5b4ddfe26c90c77" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_bbbdaaa1355d925ef69e3f02042" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_53cac4d8befcbdbf8f7db67d857" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_attendee" ADD CONSTRAINT "FK_71700c49810031fd98fed617059" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "clinic_attendee" ADD CONSTRAINT "FK_e69a904cdaa3be0cc00e628f374" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_attendee" ADD CONSTRAINT "FK_cc7ee9438d6c2d361cd5c266a23" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_attendee" ADD CONSTRAINT "FK_1e8901678c2598a000120ef8163" FOREIGN KEY ("deputy_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_room" ADD CONSTRAINT "FK_796debbb172362cca43682a2230" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "clinic_room" ADD CONSTRAINT "FK_046ef427b95c3c706cc301e9274" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_room" ADD CONSTRAINT "FK_fd5a25cbbd1f328d9aadec6fa2c" FOREIGN KEY ("presenter_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_room" ADD CONSTRAINT "FK_3469eb40849b4fde4a3f1f2ade0" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_outcome" ADD CONSTRAINT "FK_ef417899f20106952798b00ceb3" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "clinic_outcome" ADD CONSTRAINT "FK_fad11636036bbec8c204be3a6e3" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_outcome" ADD CONSTRAINT "FK_08595738ea33365da0eb1db18a0" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_outcome" ADD CONSTRAINT "FK_2114d48e69b248f985a40044c71" FOREIGN KEY ("by_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_outcome" ADD CONSTRAINT "FK_41735468185a8c13de9801ab7f6" FOREIGN KEY ("to_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_outcome" ADD CONSTRAINT "FK_564df7b09165a93cd9d1073b470" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "clinic_outcome" ADD CONSTRAINT "FK_b904ea1fafe342c6fdf12b9a380" FOREIGN KEY ("supersedes_id") REFERENCES "clinic_outcome"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      'ALTER TABLE "action_update" ADD "agreed_by_id" uuid',
      'ALTER TABLE "action_update" ADD CONSTRAINT "FK_63070b7c30a0370a6ab1c706bcd" FOREIGN KEY ("agreed_by_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
      ...secureTable('clinic'),
      ...secureTable('clinic_attendee'),
      ...secureTable('agenda_item'),
      ...secureTable('clinic_room'),
      ...secureTable('clinic_outcome'),
      ...secureTable('clinic_addendum'),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'ALTER TABLE "action_update" DROP COLUMN "agreed_by_id"',
      'DROP TABLE "clinic_outcome"',
      'DROP TABLE "clinic_room"',
      'DROP TABLE "clinic_addendum"',
      'DROP TABLE "agenda_item"',
      'DROP TABLE "clinic_attendee"',
      'DROP TABLE "clinic"',
      'DROP TYPE "public"."outcome_kind"',
      'DROP TYPE "public"."clinic_view"',
      'DROP TYPE "public"."attendance"',
      'DROP TYPE "public"."agenda_item_state"',
      'DROP TYPE "public"."clinic_subject_type"',
      'DROP TYPE "public"."agenda_item_kind"',
      'DROP TYPE "public"."clinic_state"',
    ])
      await runner.query(statement);
  }
}
