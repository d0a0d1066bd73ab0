import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGoldenThread1795340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "organisation" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "slug" text NOT NULL, "name" text NOT NULL, "department" text NOT NULL, CONSTRAINT "UQ_b800a0efd2f9f19719d0c4d793d" UNIQUE ("slug"), CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      'CREATE TABLE "command" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "name" text NOT NULL, "actor" text NOT NULL, "actor_owner_id" uuid, "idempotency_key" text, "input_hash" text NOT NULL, "result" jsonb, "first_sequence" bigint, "last_sequence" bigint, CONSTRAINT "PK_5bfa4e1cb54b62f512078f3e7cb" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_4c166d2d4366f5f7ce491ca292" ON "command"  ("organisation_id", "actor", "idempotency_key") WHERE idempotency_key IS NOT NULL',
    );
    await runner.query(
      'CREATE TABLE "change" ("organisation_id" uuid NOT NULL, "sequence" bigint NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "command_id" uuid NOT NULL, "kind" text NOT NULL, "subject_type" text NOT NULL, "subject_id" uuid NOT NULL, "axis" text, "from_value" text, "to_value" text, "reason" text, "period" text, "period_end" date, "after_lock" boolean NOT NULL DEFAULT false, "actor" text NOT NULL, "actor_owner_id" uuid, "fields" jsonb, CONSTRAINT "PK_6ef4fc7d9d09fab9957b901dbc7" PRIMARY KEY ("organisation_id", "sequence"))',
    );
    await runner.query(
      `CREATE INDEX "IDX_a14fe8e2fb7e59ee4263c22885" ON "change"  ("organisation_id", "sequence") WHERE kind = 'RoundPublished'`,
    );
    await runner.query(
      'CREATE INDEX "IDX_acf790fc33453c6842280d51af" ON "change"  ("organisation_id", "subject_id", "sequence") ',
    );
    await runner.query(
      'CREATE TABLE "row_image" ("organisation_id" uuid NOT NULL, "table_name" text NOT NULL, "row_id" uuid NOT NULL, "command_id" uuid NOT NULL, "image" jsonb NOT NULL, CONSTRAINT "PK_868667473e4e59391200dfd571f" PRIMARY KEY ("organisation_id", "table_name", "row_id", "command_id"))',
    );
    await runner.query(
      `CREATE TABLE "stream" ("organisation_id" uuid NOT NULL, "epoch" uuid NOT NULL, "head" bigint NOT NULL DEFAULT '0', "floor" bigint NOT NULL DEFAULT '0', CONSTRAINT "PK_26c669a4b39ab62be2949454221" PRIMARY KEY ("organisation_id"))`,
    );
    await runner.query(
      `CREATE TABLE "division" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "code" text NOT NULL, "name" text NOT NULL, CONSTRAINT "UQ_150c3b040c7477a84f89608038d" UNIQUE ("organisation_id", "code"), CONSTRAINT "PK_b6f0d207e38106dbddabab3a078" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "owner" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "post" text NOT NULL, "holder" text, "reports_to_id" uuid, "division_id" uuid, "retired_on" date, CONSTRAINT "UQ_9990fafc984406a97d5ff819dd5" UNIQUE ("organisation_id", "post"), CONSTRAINT "PK_8e86b6b9f94aece7d12d465dc0c" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "IDX_43fe269442ab7556564b3bf8b8" ON "owner"  ("reports_to_id") ');
    await runner.query('CREATE INDEX "IDX_97d2dddf6f036ebf72791558ba" ON "owner"  ("division_id") ');
    await runner.query(
      `CREATE TABLE "ambition" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "reference" text NOT NULL, "position" integer NOT NULL, "theme" text NOT NULL, "descriptor" text NOT NULL, "division_id" uuid NOT NULL, "owner_id" uuid NOT NULL, CONSTRAINT "UQ_172d5168810f0b7cf5046a15024" UNIQUE ("organisation_id", "reference"), CONSTRAINT "PK_fce773f3a880361611ec329a201" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "IDX_66dfaf9f1d27febbf202ef5e16" ON "ambition"  ("division_id") ');
    await runner.query('CREATE INDEX "IDX_1162dbaf6dfc96446e7f08a434" ON "ambition"  ("owner_id") ');
    await runner.query(
      `CREATE TYPE "public"."plan_status" AS ENUM('NOT_STARTED', 'ON_TRACK', 'SOME_OBSTACLES', 'OFF_TRACK', 'COMPLETE', 'EMBEDDED', 'PAUSED', 'CANCELLED')`,
    );
    await runner.query(
      `CREATE TABLE "action" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "reference" text NOT NULL, "title" text NOT NULL, "description" text, "owner_id" uuid NOT NULL, "status" "public"."plan_status" NOT NULL, "due_date" date, "original_due_date" date, "supersedes_id" uuid, CONSTRAINT "UQ_8b2469da796dc317bccb4478ad0" UNIQUE ("organisation_id", "reference"), CONSTRAINT "PK_2d9db9cf5edfbbae74eb56e3a39" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "IDX_3b1358207298b30e31ad793d1a" ON "action"  ("owner_id") ');
    await runner.query('CREATE INDEX "IDX_6eac901a7258e29d2393c39a03" ON "action"  ("supersedes_id") ');
    await runner.query(
      'CREATE TABLE "action_ambition" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "action_id" uuid NOT NULL, "ambition_id" uuid NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_3c3cbd19758175b53ead03750c9" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "IDX_a72303e63eaaef98211c071142" ON "action_ambition"  ("ambition_id") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_61dd9f6b966fee939d7da79b5c" ON "action_ambition"  ("action_id", "ambition_id") WHERE removed_at IS NULL',
    );
    await runner.query(
      `CREATE TABLE "plan" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "reference" text NOT NULL, "name" text NOT NULL, "description" text, "starts_on" date NOT NULL, "ends_on" date NOT NULL, CONSTRAINT "UQ_4e4de38633a7cc4cc53a0d81ab2" UNIQUE ("organisation_id", "reference"), CONSTRAINT "PK_54a2b686aed3b637654bf7ddbb3" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "priority" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "plan_id" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "i_statements" text array NOT NULL DEFAULT '{}', "we_statements" text array NOT NULL DEFAULT '{}', "sponsor_id" uuid, CONSTRAINT "UQ_8fe5244a2c7131335bbd826ec04" UNIQUE ("plan_id", "number"), CONSTRAINT "PK_413921aa4a118e20f361ceba8b4" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "IDX_6d394f7cf1003bf77972026ed5" ON "priority"  ("sponsor_id") ');
    await runner.query(
      `CREATE TABLE "area_of_action" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "priority_id" uuid NOT NULL, "reference" text NOT NULL, "position" integer NOT NULL, "title" text NOT NULL, "owner_id" uuid, "due_date" date, "original_due_date" date, CONSTRAINT "UQ_8c17f620afa330f4cbd018a3271" UNIQUE ("organisation_id", "reference"), CONSTRAINT "PK_e493ce04e685af3d45a0c0ee462" PRIMARY KEY ("id"))`,
    );
    await runner.query('CREATE INDEX "IDX_6878af14a58e647765f0dcb483" ON "area_of_action"  ("priority_id") ');
    await runner.query('CREATE INDEX "IDX_ce759ce7bbb9e957c529a64988" ON "area_of_action"  ("owner_id") ');
    await runner.query(
      'CREATE TABLE "action_area" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "action_id" uuid NOT NULL, "area_of_action_id" uuid NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_948ee9ae4719622da07a1638a14" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "IDX_bbc4f0a3751a40a9631887be90" ON "action_area"  ("area_of_action_id") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_d95d1691b9e1ef0509cca42654" ON "action_area"  ("action_id", "area_of_action_id") WHERE removed_at IS NULL',
    );
    await runner.query(
      'CREATE TABLE "action_contributor" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "action_id" uuid NOT NULL, "owner_id" uuid NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_8c57799c940f6bd44c215c632d4" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "IDX_1d3e44f0bd789b5c1f9e5a6a0d" ON "action_contributor"  ("owner_id") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_3bcd188aae93e8cb1c444f830c" ON "action_contributor"  ("action_id", "owner_id") WHERE removed_at IS NULL',
    );
    await runner.query(
      `CREATE TYPE "public"."inspectorate" AS ENUM('OFSTED', 'CQC', 'HMIP', 'OFSTED_AND_CQC', 'COUNCIL_SCRUTINY')`,
    );
    await runner.query(
      `CREATE TABLE "inspection" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "reference" text NOT NULL, "inspectorate" "public"."inspectorate" NOT NULL, "framework" text NOT NULL, "title" text NOT NULL, "started_on" date NOT NULL, "ended_on" date, "published_on" date, "note" text, CONSTRAINT "UQ_30915963f3e34d07054a42ec80d" UNIQUE ("organisation_id", "reference"), CONSTRAINT "PK_1e895c2ae7b7d9d1ec464950013" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "recommendation" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "inspection_id" uuid NOT NULL, "reference" text NOT NULL, "position" integer NOT NULL, "title" text NOT NULL, "response" text array NOT NULL DEFAULT '{}', "next_priorities" text array NOT NULL DEFAULT '{}', "targets" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "UQ_386d5592356dbfa0590cb2da4a2" UNIQUE ("organisation_id", "reference"), CONSTRAINT "PK_17cb51984a6627ef2ce7370e23c" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      'CREATE INDEX "IDX_c6ea7064ba17e9869684948bcb" ON "recommendation"  ("inspection_id") ',
    );
    await runner.query(
      'CREATE TABLE "action_recommendation" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "action_id" uuid NOT NULL, "recommendation_id" uuid NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_335bd691093c16a9db5be627cbd" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "IDX_65da317cda4e90069e8c1dc56e" ON "action_recommendation"  ("recommendation_id") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_f225d073891dea9aeb6353f2fe" ON "action_recommendation"  ("action_id", "recommendation_id") WHERE removed_at IS NULL',
    );
    await runner.query(
      'CREATE TABLE "action_update" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "action_id" uuid NOT NULL, "note" text NOT NULL, "happened_on" date, "status" "public"."plan_status" NOT NULL, "status_before" "public"."plan_status", "due_date" date, "due_date_before" date, "author_id" uuid, CONSTRAINT "PK_40d41e727317ac0cdc2d4e166a7" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "IDX_c45356b3b14b56e5c1888a180e" ON "action_update"  ("action_id", "created_at") ',
    );
    await runner.query(
      'CREATE TABLE "ambition_priority" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ambition_id" uuid NOT NULL, "priority_id" uuid NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_dc87266893575a9cf5a80554b3e" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "IDX_8b41ce40b9471f5e025277157c" ON "ambition_priority"  ("priority_id") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_47fbd4a5c457ef27d89a3c866e" ON "ambition_priority"  ("ambition_id", "priority_id") WHERE removed_at IS NULL',
    );
    await runner.query(
      'CREATE TABLE "ambition_recommendation" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ambition_id" uuid NOT NULL, "recommendation_id" uuid NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_47f10f4006912ee4d27b9f194e4" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "IDX_47b6d73587d6ccea7212d815f3" ON "ambition_recommendation"  ("recommendation_id") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_74bd4241336362de49ff424027" ON "ambition_recommendation"  ("ambition_id", "recommendation_id") WHERE removed_at IS NULL',
    );
    await runner.query(
      `CREATE TYPE "public"."trajectory_status" AS ENUM('ON_TARGET', 'CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY', 'COMPLETE', 'ESTABLISHING_BASELINE', 'DATA_NOT_AVAILABLE')`,
    );
    await runner.query(
      'CREATE TABLE "published_status" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ambition_id" uuid NOT NULL, "period" text NOT NULL, "period_end" date NOT NULL, "status" "public"."trajectory_status" NOT NULL, "reason" text, "analysis" text, "mitigations" text, "superseded_by_id" uuid, CONSTRAINT "PK_56df9edbbb4a0dedba0072736d2" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_7b0fd30c7ce866b6fe5d89d06c" ON "published_status"  ("ambition_id", "period") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      'CREATE TABLE "evidence" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "action_id" uuid, "recommendation_id" uuid, "title" text NOT NULL, "url" text, "note" text, "recorded_on" date, CONSTRAINT "CHK_b434db6e80b58edb685b971ed1" CHECK (num_nonnulls(action_id, recommendation_id) = 1), CONSTRAINT "PK_b864cb5d49854f89917fc0b44b9" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_f9384b64f05845dafc167dcc21" ON "evidence"  ("action_id") ');
    await runner.query('CREATE INDEX "IDX_893c66e504619c5d3e99bb6f73" ON "evidence"  ("recommendation_id") ');
    await runner.query(
      'CREATE TABLE "judgement" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "inspection_id" uuid NOT NULL, "criterion" text NOT NULL, "judgement" text NOT NULL, "score" text, "superseded_by_id" uuid, CONSTRAINT "PK_99667adcd9b4ba11ee00b59445d" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_daf58a15e3861c96d02d4623a7" ON "judgement"  ("inspection_id") ');
    await runner.query(
      'CREATE TABLE "recommendation_lead" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "recommendation_id" uuid NOT NULL, "owner_id" uuid NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_9523d1e7ec681cd3f26c19a453e" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "IDX_59301ccfd76553b6b971ca14c3" ON "recommendation_lead"  ("owner_id") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_ffc2e5670007e62dff6ce6cc9f" ON "recommendation_lead"  ("recommendation_id", "owner_id") WHERE removed_at IS NULL',
    );
    await runner.query(
      `CREATE TYPE "public"."measure_unit" AS ENUM('PERCENT', 'COUNT', 'DAYS', 'RATE_PER_10000', 'RATIO', 'SCORE')`,
    );
    await runner.query(
      `CREATE TYPE "public"."polarity" AS ENUM('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NONE')`,
    );
    await runner.query(
      `CREATE TYPE "public"."cadence" AS ENUM('MONTHLY', 'QUARTERLY', 'TERMLY', 'ANNUAL', 'BIENNIAL', 'AD_HOC')`,
    );
    await runner.query(
      `CREATE TYPE "public"."basis" AS ENUM('IN_PERIOD', 'YEAR_TO_DATE', 'FULL_YEAR', 'ROLLING_12_MONTHS', 'SNAPSHOT')`,
    );
    await runner.query(
      `CREATE TABLE "measure" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "ambition_id" uuid NOT NULL, "position" integer NOT NULL, "name" text NOT NULL, "description" text, "unit" "public"."measure_unit" NOT NULL, "decimal_places" integer NOT NULL, "polarity" "public"."polarity" NOT NULL, "cadence" "public"."cadence" NOT NULL, "headline_basis" "public"."basis" NOT NULL, "source" text, "numerator_name" text, "denominator_name" text, "due_within_days" integer NOT NULL DEFAULT '42', CONSTRAINT "PK_ddc1ad2a86717cedc808809423e" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_f552848d83126eb183a35e552d" ON "measure"  ("ambition_id", "name") ',
    );
    await runner.query(
      'CREATE TABLE "baseline" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "measure_id" uuid NOT NULL, "value" numeric NOT NULL, "unit" "public"."measure_unit" NOT NULL, "basis" "public"."basis" NOT NULL, "period" text NOT NULL, "period_end" date NOT NULL, "numerator" numeric, "denominator" numeric, "note" text, "superseded_by_id" uuid, CONSTRAINT "PK_980ffba177cccda0ce36746ffa9" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_2c16462b0d02048fe318a0ff97" ON "baseline"  ("measure_id") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      `CREATE TYPE "public"."reading_symbol" AS ENUM('NOT_APPLICABLE', 'UNAVAILABLE', 'SUPPRESSED', 'LOW', 'UNRELIABLE')`,
    );
    await runner.query(
      `CREATE TYPE "public"."reading_flag" AS ENUM('PROVISIONAL', 'REVISED', 'ESTIMATED', 'BREAK_IN_SERIES')`,
    );
    await runner.query(
      `CREATE TABLE "reading" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "measure_id" uuid NOT NULL, "period" text NOT NULL, "period_end" date NOT NULL, "basis" "public"."basis" NOT NULL, "revision" integer NOT NULL DEFAULT '1', "value" numeric, "numerator" numeric, "denominator" numeric, "symbol" "public"."reading_symbol", "flags" "public"."reading_flag" array NOT NULL DEFAULT '{}', "as_at" date, "note" text, "components" jsonb NOT NULL DEFAULT '[]', "superseded_by_id" uuid, CONSTRAINT "CHK_1c60749ef79262e24e8e846530" CHECK (value IS NOT NULL OR symbol IS NOT NULL), CONSTRAINT "PK_f46a902bd4c9624c8b512174944" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      'CREATE INDEX "IDX_d8637c12370648dc80f6c46995" ON "reading"  ("measure_id", "period_end") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_ad5a4444c1c78520a3fcaaa6fb" ON "reading"  ("measure_id", "period", "basis") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      `CREATE TYPE "public"."target_kind" AS ENUM('ABSOLUTE', 'RELATIVE', 'POINTS', 'DIRECTION', 'MAINTAIN', 'MILESTONE', 'COMPOSITE', 'TO_BE_DEFINED')`,
    );
    await runner.query(
      `CREATE TYPE "public"."target_bound" AS ENUM('AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN')`,
    );
    await runner.query(`CREATE TYPE "public"."target_direction" AS ENUM('INCREASE', 'DECREASE')`);
    await runner.query(`CREATE TYPE "public"."composite_rule" AS ENUM('ALL', 'WORST', 'AT_LEAST_N')`);
    await runner.query(
      'CREATE TABLE "target" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "measure_id" uuid, "ambition_id" uuid, "kind" "public"."target_kind" NOT NULL, "value" numeric, "unit" "public"."measure_unit", "bound" "public"."target_bound", "direction" "public"."target_direction", "min" numeric, "max" numeric, "rule" "public"."composite_rule", "at_least" integer, "date" date, "worded_date" text, "description" text, "superseded_by_id" uuid, CONSTRAINT "CHK_10532a9f59ee7546416b65a129" CHECK (num_nonnulls(measure_id, ambition_id) = 1), CONSTRAINT "PK_9d962204b13c18851ea88fc72f3" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_78a4b2137cea68dce61fdd8dc6" ON "target"  ("ambition_id") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_83d59c2f1e6f6a9357ac832ced" ON "target"  ("measure_id") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      'CREATE TABLE "plan_status_update" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "area_of_action_id" uuid, "recommendation_id" uuid, "period" text NOT NULL, "period_end" date NOT NULL, "plan_status" "public"."plan_status" NOT NULL, "narrative" text NOT NULL, "progress" text, "obstacles" text, "mitigation" text, "superseded_by_id" uuid, CONSTRAINT "CHK_61c53250e73653605466c36a8b" CHECK (num_nonnulls(area_of_action_id, recommendation_id) = 1), CONSTRAINT "PK_7bee93d975efe94db75ccb6f7bb" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_0a84138d316b4136c28f8cc851" ON "plan_status_update"  ("recommendation_id", "period") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_eed01f88499e71d0be7a339cc9" ON "plan_status_update"  ("area_of_action_id", "period") WHERE superseded_by_id IS NULL',
    );
    await runner.query(`CREATE TYPE "public"."round_state" AS ENUM('OPEN', 'LOCKED', 'PUBLISHED')`);
    await runner.query(
      `CREATE TABLE "reporting_round" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', "period" text NOT NULL, "period_start" date NOT NULL, "period_end" date NOT NULL, "state" "public"."round_state" NOT NULL, "locked_at" TIMESTAMP WITH TIME ZONE, "published_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_dc740db6f73fa7e65cc40467eba" UNIQUE ("organisation_id", "period"), CONSTRAINT "PK_6d46a33caebcd667aa0e884cb2e" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      'ALTER TABLE "organisation" ADD CONSTRAINT "FK_d722b42e3398259936c7021730a" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "command" ADD CONSTRAINT "FK_9618df9ed824b17bc56252f418b" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "change" ADD CONSTRAINT "FK_28a0d1651fd36cb844642d78e73" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "change" ADD CONSTRAINT "FK_8539371b77bd1518ca39353b677" FOREIGN KEY ("command_id") REFERENCES "command"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "row_image" ADD CONSTRAINT "FK_dda150aaa063757d206bdfac4eb" FOREIGN KEY ("command_id") REFERENCES "command"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "stream" ADD CONSTRAINT "FK_26c669a4b39ab62be2949454221" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "division" ADD CONSTRAINT "FK_2e29481c865e063a3b466c5ddb9" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "owner" ADD CONSTRAINT "FK_288fbb683e56a0cded093ce547b" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "owner" ADD CONSTRAINT "FK_43fe269442ab7556564b3bf8b85" FOREIGN KEY ("reports_to_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "owner" ADD CONSTRAINT "FK_97d2dddf6f036ebf72791558baa" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ambition" ADD CONSTRAINT "FK_98414ef3fa1a602112432d1136d" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "ambition" ADD CONSTRAINT "FK_66dfaf9f1d27febbf202ef5e161" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ambition" ADD CONSTRAINT "FK_1162dbaf6dfc96446e7f08a4345" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action" ADD CONSTRAINT "FK_69c1bbea6b06d9d58ea3909e047" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "action" ADD CONSTRAINT "FK_3b1358207298b30e31ad793d1a8" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action" ADD CONSTRAINT "FK_6eac901a7258e29d2393c39a03d" FOREIGN KEY ("supersedes_id") REFERENCES "action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_ambition" ADD CONSTRAINT "FK_b962f572c60f18a07ed1bfcde8d" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "action_ambition" ADD CONSTRAINT "FK_4f08d96b4727119271a649c772d" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_ambition" ADD CONSTRAINT "FK_a72303e63eaaef98211c0711429" FOREIGN KEY ("ambition_id") REFERENCES "ambition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "plan" ADD CONSTRAINT "FK_7d300d80343372a0412d5bf4f51" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "priority" ADD CONSTRAINT "FK_c3feaa44360f1775ef0ee6541d1" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "priority" ADD CONSTRAINT "FK_07ebc2be400fd0300103ab6aca3" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "priority" ADD CONSTRAINT "FK_6d394f7cf1003bf77972026ed51" FOREIGN KEY ("sponsor_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "area_of_action" ADD CONSTRAINT "FK_cd3c6eab3976cc05ccc32784aaa" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "area_of_action" ADD CONSTRAINT "FK_6878af14a58e647765f0dcb4830" FOREIGN KEY ("priority_id") REFERENCES "priority"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "area_of_action" ADD CONSTRAINT "FK_ce759ce7bbb9e957c529a64988e" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_area" ADD CONSTRAINT "FK_22513e9372fb47b9841f06e415f" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "action_area" ADD CONSTRAINT "FK_57de6abd32c1432f85c294cd37e" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_area" ADD CONSTRAINT "FK_bbc4f0a3751a40a9631887be906" FOREIGN KEY ("area_of_action_id") REFERENCES "area_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_contributor" ADD CONSTRAINT "FK_53ba235bc4605b67db8d14ac701" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "action_contributor" ADD CONSTRAINT "FK_31e4df19077faa3c2eb1dbc0318" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_contributor" ADD CONSTRAINT "FK_1d3e44f0bd789b5c1f9e5a6a0dc" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "inspection" ADD CONSTRAINT "FK_83177c4aa746465b068a94297a9" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "recommendation" ADD CONSTRAINT "FK_50cf3396e3b3b22f2804efb5760" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "recommendation" ADD CONSTRAINT "FK_c6ea7064ba17e9869684948bcb8" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_recommendation" ADD CONSTRAINT "FK_46c905b4e107cc8303e3bdf1629" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "action_recommendation" ADD CONSTRAINT "FK_1141ee7bfadeb9a261ecba1db01" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_recommendation" ADD CONSTRAINT "FK_65da317cda4e90069e8c1dc56e5" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "action_update" ADD CONSTRAINT "FK_24a0a09fd499712f2cb4d54ca83" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "action_update" ADD CONSTRAINT "FK_f717e0fc69000e2fd8cebd80d85" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ambition_priority" ADD CONSTRAINT "FK_0956b77e21fd0691f874bba37de" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "ambition_priority" ADD CONSTRAINT "FK_cae76a54ca6f011a7596e3df681" FOREIGN KEY ("ambition_id") REFERENCES "ambition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ambition_priority" ADD CONSTRAINT "FK_8b41ce40b9471f5e025277157c0" FOREIGN KEY ("priority_id") REFERENCES "priority"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ambition_recommendation" ADD CONSTRAINT "FK_68ad1d4b0054f77f2aeba58cf49" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "ambition_recommendation" ADD CONSTRAINT "FK_1f2e53cda659d05590a0de9068e" FOREIGN KEY ("ambition_id") REFERENCES "ambition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ambition_recommendation" ADD CONSTRAINT "FK_47b6d73587d6ccea7212d815f35" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "published_status" ADD CONSTRAINT "FK_50483fbbab24060366a497fec21" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "published_status" ADD CONSTRAINT "FK_b0fdab907901c18ea360e4c8e83" FOREIGN KEY ("ambition_id") REFERENCES "ambition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "published_status" ADD CONSTRAINT "FK_11c51355a48a68f7234b60950f4" FOREIGN KEY ("superseded_by_id") REFERENCES "published_status"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "FK_77ccec326efa9443dd330c099c4" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "FK_f9384b64f05845dafc167dcc21f" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "FK_893c66e504619c5d3e99bb6f731" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "judgement" ADD CONSTRAINT "FK_7981098f64d13e74fafc854d316" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "judgement" ADD CONSTRAINT "FK_daf58a15e3861c96d02d4623a74" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "judgement" ADD CONSTRAINT "FK_b2bd18450abd49326a2d01b8fa0" FOREIGN KEY ("superseded_by_id") REFERENCES "judgement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "recommendation_lead" ADD CONSTRAINT "FK_9fa55935a17b8c3a1f82ac3f66b" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "recommendation_lead" ADD CONSTRAINT "FK_73892ec899dec74f21c0927fc56" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "recommendation_lead" ADD CONSTRAINT "FK_59301ccfd76553b6b971ca14c38" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "measure" ADD CONSTRAINT "FK_127ca58d86fbaffb1c6a0a712f5" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "measure" ADD CONSTRAINT "FK_d074ce538aba204768ce5f038d2" FOREIGN KEY ("ambition_id") REFERENCES "ambition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "baseline" ADD CONSTRAINT "FK_7dbfc90753ec4cd1e5e894b43ae" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "baseline" ADD CONSTRAINT "FK_e827f700c6dd1b164acf23e06b7" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "baseline" ADD CONSTRAINT "FK_7f1be52d714e4fe4b1a3783f775" FOREIGN KEY ("superseded_by_id") REFERENCES "baseline"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "reading" ADD CONSTRAINT "FK_e5761576e9ccce888c24d6804f8" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "reading" ADD CONSTRAINT "FK_5a5a0b6239c68c4e7121d9b4b8b" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "reading" ADD CONSTRAINT "FK_4cd4699aac0b54e91ebf7c34a09" FOREIGN KEY ("superseded_by_id") REFERENCES "reading"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "target" ADD CONSTRAINT "FK_8cd826681a0c2b215441ac48c2a" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "target" ADD CONSTRAINT "FK_d8d35e49fdd4ef091e8b5e9d2d9" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "target" ADD CONSTRAINT "FK_040bd5487fbafd59fd62afd71fc" FOREIGN KEY ("ambition_id") REFERENCES "ambition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "target" ADD CONSTRAINT "FK_50f6c92350f7af12569c46cafe4" FOREIGN KEY ("superseded_by_id") REFERENCES "target"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "plan_status_update" ADD CONSTRAINT "FK_369168c0126d87f25db85499623" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "plan_status_update" ADD CONSTRAINT "FK_0a9dd088a195ae8491b86d04beb" FOREIGN KEY ("area_of_action_id") REFERENCES "area_of_action"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "plan_status_update" ADD CONSTRAINT "FK_6fe95c55e0550431d92f83242f5" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "plan_status_update" ADD CONSTRAINT "FK_c0e8df47703c7e80e956a90c0c8" FOREIGN KEY ("superseded_by_id") REFERENCES "plan_status_update"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "reporting_round" ADD CONSTRAINT "FK_e9ca808ec5a4d9df83a48045ac0" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "reporting_round" DROP CONSTRAINT "FK_e9ca808ec5a4d9df83a48045ac0"');
    await runner.query('ALTER TABLE "plan_status_update" DROP CONSTRAINT "FK_c0e8df47703c7e80e956a90c0c8"');
    await runner.query('ALTER TABLE "plan_status_update" DROP CONSTRAINT "FK_6fe95c55e0550431d92f83242f5"');
    await runner.query('ALTER TABLE "plan_status_update" DROP CONSTRAINT "FK_0a9dd088a195ae8491b86d04beb"');
    await runner.query('ALTER TABLE "plan_status_update" DROP CONSTRAINT "FK_369168c0126d87f25db85499623"');
    await runner.query('ALTER TABLE "target" DROP CONSTRAINT "FK_50f6c92350f7af12569c46cafe4"');
    await runner.query('ALTER TABLE "target" DROP CONSTRAINT "FK_040bd5487fbafd59fd62afd71fc"');
    await runner.query('ALTER TABLE "target" DROP CONSTRAINT "FK_d8d35e49fdd4ef091e8b5e9d2d9"');
    await runner.query('ALTER TABLE "target" DROP CONSTRAINT "FK_8cd826681a0c2b215441ac48c2a"');
    await runner.query('ALTER TABLE "reading" DROP CONSTRAINT "FK_4cd4699aac0b54e91ebf7c34a09"');
    await runner.query('ALTER TABLE "reading" DROP CONSTRAINT "FK_5a5a0b6239c68c4e7121d9b4b8b"');
    await runner.query('ALTER TABLE "reading" DROP CONSTRAINT "FK_e5761576e9ccce888c24d6804f8"');
    await runner.query('ALTER TABLE "baseline" DROP CONSTRAINT "FK_7f1be52d714e4fe4b1a3783f775"');
    await runner.query('ALTER TABLE "baseline" DROP CONSTRAINT "FK_e827f700c6dd1b164acf23e06b7"');
    await runner.query('ALTER TABLE "baseline" DROP CONSTRAINT "FK_7dbfc90753ec4cd1e5e894b43ae"');
    await runner.query('ALTER TABLE "measure" DROP CONSTRAINT "FK_d074ce538aba204768ce5f038d2"');
    await runner.query('ALTER TABLE "measure" DROP CONSTRAINT "FK_127ca58d86fbaffb1c6a0a712f5"');
    await runner.query('ALTER TABLE "recommendation_lead" DROP CONSTRAINT "FK_59301ccfd76553b6b971ca14c38"');
    await runner.query('ALTER TABLE "recommendation_lead" DROP CONSTRAINT "FK_73892ec899dec74f21c0927fc56"');
    await runner.query('ALTER TABLE "recommendation_lead" DROP CONSTRAINT "FK_9fa55935a17b8c3a1f82ac3f66b"');
    await runner.query('ALTER TABLE "judgement" DROP CONSTRAINT "FK_b2bd18450abd49326a2d01b8fa0"');
    await runner.query('ALTER TABLE "judgement" DROP CONSTRAINT "FK_daf58a15e3861c96d02d4623a74"');
    await runner.query('ALTER TABLE "judgement" DROP CONSTRAINT "FK_7981098f64d13e74fafc854d316"');
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "FK_893c66e504619c5d3e99bb6f731"');
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "FK_f9384b64f05845dafc167dcc21f"');
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "FK_77ccec326efa9443dd330c099c4"');
    await runner.query('ALTER TABLE "published_status" DROP CONSTRAINT "FK_11c51355a48a68f7234b60950f4"');
    await runner.query('ALTER TABLE "published_status" DROP CONSTRAINT "FK_b0fdab907901c18ea360e4c8e83"');
    await runner.query('ALTER TABLE "published_status" DROP CONSTRAINT "FK_50483fbbab24060366a497fec21"');
    await runner.query(
      'ALTER TABLE "ambition_recommendation" DROP CONSTRAINT "FK_47b6d73587d6ccea7212d815f35"',
    );
    await runner.query(
      'ALTER TABLE "ambition_recommendation" DROP CONSTRAINT "FK_1f2e53cda659d05590a0de9068e"',
    );
    await runner.query(
      'ALTER TABLE "ambition_recommendation" DROP CONSTRAINT "FK_68ad1d4b0054f77f2aeba58cf49"',
    );
    await runner.query('ALTER TABLE "ambition_priority" DROP CONSTRAINT "FK_8b41ce40b9471f5e025277157c0"');
    await runner.query('ALTER TABLE "ambition_priority" DROP CONSTRAINT "FK_cae76a54ca6f011a7596e3df681"');
    await runner.query('ALTER TABLE "ambition_priority" DROP CONSTRAINT "FK_0956b77e21fd0691f874bba37de"');
    await runner.query('ALTER TABLE "action_update" DROP CONSTRAINT "FK_f717e0fc69000e2fd8cebd80d85"');
    await runner.query('ALTER TABLE "action_update" DROP CONSTRAINT "FK_24a0a09fd499712f2cb4d54ca83"');
    await runner.query(
      'ALTER TABLE "action_recommendation" DROP CONSTRAINT "FK_65da317cda4e90069e8c1dc56e5"',
    );
    await runner.query(
      'ALTER TABLE "action_recommendation" DROP CONSTRAINT "FK_1141ee7bfadeb9a261ecba1db01"',
    );
    await runner.query(
      'ALTER TABLE "action_recommendation" DROP CONSTRAINT "FK_46c905b4e107cc8303e3bdf1629"',
    );
    await runner.query('ALTER TABLE "recommendation" DROP CONSTRAINT "FK_c6ea7064ba17e9869684948bcb8"');
    await runner.query('ALTER TABLE "recommendation" DROP CONSTRAINT "FK_50cf3396e3b3b22f2804efb5760"');
    await runner.query('ALTER TABLE "inspection" DROP CONSTRAINT "FK_83177c4aa746465b068a94297a9"');
    await runner.query('ALTER TABLE "action_contributor" DROP CONSTRAINT "FK_1d3e44f0bd789b5c1f9e5a6a0dc"');
    await runner.query('ALTER TABLE "action_contributor" DROP CONSTRAINT "FK_31e4df19077faa3c2eb1dbc0318"');
    await runner.query('ALTER TABLE "action_contributor" DROP CONSTRAINT "FK_53ba235bc4605b67db8d14ac701"');
    await runner.query('ALTER TABLE "action_area" DROP CONSTRAINT "FK_bbc4f0a3751a40a9631887be906"');
    await runner.query('ALTER TABLE "action_area" DROP CONSTRAINT "FK_57de6abd32c1432f85c294cd37e"');
    await runner.query('ALTER TABLE "action_area" DROP CONSTRAINT "FK_22513e9372fb47b9841f06e415f"');
    await runner.query('ALTER TABLE "area_of_action" DROP CONSTRAINT "FK_ce759ce7bbb9e957c529a64988e"');
    await runner.query('ALTER TABLE "area_of_action" DROP CONSTRAINT "FK_6878af14a58e647765f0dcb4830"');
    await runner.query('ALTER TABLE "area_of_action" DROP CONSTRAINT "FK_cd3c6eab3976cc05ccc32784aaa"');
    await runner.query('ALTER TABLE "priority" DROP CONSTRAINT "FK_6d394f7cf1003bf77972026ed51"');
    await runner.query('ALTER TABLE "priority" DROP CONSTRAINT "FK_07ebc2be400fd0300103ab6aca3"');
    await runner.query('ALTER TABLE "priority" DROP CONSTRAINT "FK_c3feaa44360f1775ef0ee6541d1"');
    await runner.query('ALTER TABLE "plan" DROP CONSTRAINT "FK_7d300d80343372a0412d5bf4f51"');
    await runner.query('ALTER TABLE "action_ambition" DROP CONSTRAINT "FK_a72303e63eaaef98211c0711429"');
    await runner.query('ALTER TABLE "action_ambition" DROP CONSTRAINT "FK_4f08d96b4727119271a649c772d"');
    await runner.query('ALTER TABLE "action_ambition" DROP CONSTRAINT "FK_b962f572c60f18a07ed1bfcde8d"');
    await runner.query('ALTER TABLE "action" DROP CONSTRAINT "FK_6eac901a7258e29d2393c39a03d"');
    await runner.query('ALTER TABLE "action" DROP CONSTRAINT "FK_3b1358207298b30e31ad793d1a8"');
    await runner.query('ALTER TABLE "action" DROP CONSTRAINT "FK_69c1bbea6b06d9d58ea3909e047"');
    await runner.query('ALTER TABLE "ambition" DROP CONSTRAINT "FK_1162dbaf6dfc96446e7f08a4345"');
    await runner.query('ALTER TABLE "ambition" DROP CONSTRAINT "FK_66dfaf9f1d27febbf202ef5e161"');
    await runner.query('ALTER TABLE "ambition" DROP CONSTRAINT "FK_98414ef3fa1a602112432d1136d"');
    await runner.query('ALTER TABLE "owner" DROP CONSTRAINT "FK_97d2dddf6f036ebf72791558baa"');
    await runner.query('ALTER TABLE "owner" DROP CONSTRAINT "FK_43fe269442ab7556564b3bf8b85"');
    await runner.query('ALTER TABLE "owner" DROP CONSTRAINT "FK_288fbb683e56a0cded093ce547b"');
    await runner.query('ALTER TABLE "division" DROP CONSTRAINT "FK_2e29481c865e063a3b466c5ddb9"');
    await runner.query('ALTER TABLE "stream" DROP CONSTRAINT "FK_26c669a4b39ab62be2949454221"');
    await runner.query('ALTER TABLE "row_image" DROP CONSTRAINT "FK_dda150aaa063757d206bdfac4eb"');
    await runner.query('ALTER TABLE "change" DROP CONSTRAINT "FK_8539371b77bd1518ca39353b677"');
    await runner.query('ALTER TABLE "change" DROP CONSTRAINT "FK_28a0d1651fd36cb844642d78e73"');
    await runner.query('ALTER TABLE "command" DROP CONSTRAINT "FK_9618df9ed824b17bc56252f418b"');
    await runner.query('ALTER TABLE "organisation" DROP CONSTRAINT "FK_d722b42e3398259936c7021730a"');
    await runner.query('DROP TABLE "reporting_round"');
    await runner.query('DROP INDEX "public"."IDX_eed01f88499e71d0be7a339cc9"');
    await runner.query('DROP INDEX "public"."IDX_0a84138d316b4136c28f8cc851"');
    await runner.query('DROP TABLE "plan_status_update"');
    await runner.query('DROP INDEX "public"."IDX_83d59c2f1e6f6a9357ac832ced"');
    await runner.query('DROP INDEX "public"."IDX_78a4b2137cea68dce61fdd8dc6"');
    await runner.query('DROP TABLE "target"');
    await runner.query('DROP INDEX "public"."IDX_ad5a4444c1c78520a3fcaaa6fb"');
    await runner.query('DROP INDEX "public"."IDX_d8637c12370648dc80f6c46995"');
    await runner.query('DROP TABLE "reading"');
    await runner.query('DROP INDEX "public"."IDX_2c16462b0d02048fe318a0ff97"');
    await runner.query('DROP TABLE "baseline"');
    await runner.query('DROP INDEX "public"."IDX_f552848d83126eb183a35e552d"');
    await runner.query('DROP TABLE "measure"');
    await runner.query('DROP INDEX "public"."IDX_ffc2e5670007e62dff6ce6cc9f"');
    await runner.query('DROP INDEX "public"."IDX_59301ccfd76553b6b971ca14c3"');
    await runner.query('DROP TABLE "recommendation_lead"');
    await runner.query('DROP INDEX "public"."IDX_daf58a15e3861c96d02d4623a7"');
    await runner.query('DROP TABLE "judgement"');
    await runner.query('DROP INDEX "public"."IDX_893c66e504619c5d3e99bb6f73"');
    await runner.query('DROP INDEX "public"."IDX_f9384b64f05845dafc167dcc21"');
    await runner.query('DROP TABLE "evidence"');
    await runner.query('DROP INDEX "public"."IDX_7b0fd30c7ce866b6fe5d89d06c"');
    await runner.query('DROP TABLE "published_status"');
    await runner.query('DROP INDEX "public"."IDX_74bd4241336362de49ff424027"');
    await runner.query('DROP INDEX "public"."IDX_47b6d73587d6ccea7212d815f3"');
    await runner.query('DROP TABLE "ambition_recommendation"');
    await runner.query('DROP INDEX "public"."IDX_47fbd4a5c457ef27d89a3c866e"');
    await runner.query('DROP INDEX "public"."IDX_8b41ce40b9471f5e025277157c"');
    await runner.query('DROP TABLE "ambition_priority"');
    await runner.query('DROP INDEX "public"."IDX_c45356b3b14b56e5c1888a180e"');
    await runner.query('DROP TABLE "action_update"');
    await runner.query('DROP INDEX "public"."IDX_f225d073891dea9aeb6353f2fe"');
    await runner.query('DROP INDEX "public"."IDX_65da317cda4e90069e8c1dc56e"');
    await runner.query('DROP TABLE "action_recommendation"');
    await runner.query('DROP INDEX "public"."IDX_c6ea7064ba17e9869684948bcb"');
    await runner.query('DROP TABLE "recommendation"');
    await runner.query('DROP TABLE "inspection"');
    await runner.query('DROP INDEX "public"."IDX_3bcd188aae93e8cb1c444f830c"');
    await runner.query('DROP INDEX "public"."IDX_1d3e44f0bd789b5c1f9e5a6a0d"');
    await runner.query('DROP TABLE "action_contributor"');
    await runner.query('DROP INDEX "public"."IDX_d95d1691b9e1ef0509cca42654"');
    await runner.query('DROP INDEX "public"."IDX_bbc4f0a3751a40a9631887be90"');
    await runner.query('DROP TABLE "action_area"');
    await runner.query('DROP INDEX "public"."IDX_ce759ce7bbb9e957c529a64988"');
    await runner.query('DROP INDEX "public"."IDX_6878af14a58e647765f0dcb483"');
    await runner.query('DROP TABLE "area_of_action"');
    await runner.query('DROP INDEX "public"."IDX_6d394f7cf1003bf77972026ed5"');
    await runner.query('DROP TABLE "priority"');
    await runner.query('DROP TABLE "plan"');
    await runner.query('DROP INDEX "public"."IDX_61dd9f6b966fee939d7da79b5c"');
    await runner.query('DROP INDEX "public"."IDX_a72303e63eaaef98211c071142"');
    await runner.query('DROP TABLE "action_ambition"');
    await runner.query('DROP INDEX "public"."IDX_6eac901a7258e29d2393c39a03"');
    await runner.query('DROP INDEX "public"."IDX_3b1358207298b30e31ad793d1a"');
    await runner.query('DROP TABLE "action"');
    await runner.query('DROP INDEX "public"."IDX_1162dbaf6dfc96446e7f08a434"');
    await runner.query('DROP INDEX "public"."IDX_66dfaf9f1d27febbf202ef5e16"');
    await runner.query('DROP TABLE "ambition"');
    await runner.query('DROP INDEX "public"."IDX_97d2dddf6f036ebf72791558ba"');
    await runner.query('DROP INDEX "public"."IDX_43fe269442ab7556564b3bf8b8"');
    await runner.query('DROP TABLE "owner"');
    await runner.query('DROP TABLE "division"');
    await runner.query('DROP TABLE "stream"');
    await runner.query('DROP TABLE "row_image"');
    await runner.query('DROP INDEX "public"."IDX_acf790fc33453c6842280d51af"');
    await runner.query('DROP INDEX "public"."IDX_a14fe8e2fb7e59ee4263c22885"');
    await runner.query('DROP TABLE "change"');
    await runner.query('DROP INDEX "public"."IDX_4c166d2d4366f5f7ce491ca292"');
    await runner.query('DROP TABLE "command"');
    await runner.query('DROP TABLE "organisation"');
    await runner.query('DROP TYPE "public"."round_state"');
    await runner.query('DROP TYPE "public"."plan_status"');
    await runner.query('DROP TYPE "public"."composite_rule"');
    await runner.query('DROP TYPE "public"."target_direction"');
    await runner.query('DROP TYPE "public"."target_bound"');
    await runner.query('DROP TYPE "public"."measure_unit"');
    await runner.query('DROP TYPE "public"."target_kind"');
    await runner.query('DROP TYPE "public"."reading_flag"');
    await runner.query('DROP TYPE "public"."reading_symbol"');
    await runner.query('DROP TYPE "public"."basis"');
    await runner.query('DROP TYPE "public"."cadence"');
    await runner.query('DROP TYPE "public"."polarity"');
    await runner.query('DROP TYPE "public"."trajectory_status"');
    await runner.query('DROP TYPE "public"."inspectorate"');
  }
}
