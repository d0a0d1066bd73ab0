import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExplainStatuses1795352086415 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "CHK_b434db6e80b58edb685b971ed1"');
    await runner.query(
      'CREATE TABLE "neighbour_set" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "name" text NOT NULL, "edition" text NOT NULL, "source" text, "members" jsonb NOT NULL, CONSTRAINT "UQ_d29d04fb907cb1a347a52e840ac" UNIQUE ("organisation_id", "name", "edition"), CONSTRAINT "PK_6f543a065cfcd25a609346cddd0" PRIMARY KEY ("id"))',
    );
    await runner.query(
      "CREATE TYPE \"public\".\"comparator\" AS ENUM('ENGLAND', 'REGION', 'STATISTICAL_NEIGHBOURS', 'COUNCIL')",
    );
    await runner.query(
      'CREATE TABLE "benchmark" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "measure_id" uuid NOT NULL, "period" text NOT NULL, "period_end" date NOT NULL, "comparator" "public"."comparator" NOT NULL, "name" text NOT NULL, "neighbour_set_id" uuid, "value" numeric, "symbol" "public"."reading_symbol", "release" text, "released_on" date, "superseded_by_id" uuid, CONSTRAINT "CHK_220a13f61c7d1b7621e4a1241d" CHECK (value IS NOT NULL OR symbol IS NOT NULL), CONSTRAINT "PK_8cf01b709151d95a206b197041f" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_072ec724e63fc3b6a25b0a9473" ON "benchmark"  ("measure_id", "period", "comparator", "name") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      'CREATE TABLE "national_set" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "measure_id" uuid NOT NULL, "period" text NOT NULL, "period_end" date NOT NULL, "release" text NOT NULL, "released_on" date, "councils" jsonb NOT NULL, "n" integer NOT NULL, "q1" numeric, "q2" numeric, "q3" numeric, "superseded_by_id" uuid, CONSTRAINT "PK_cf5e1d9c0577ac95c2440548757" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_332836bd22f20040195f02a8f6" ON "national_set"  ("measure_id", "period") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      "CREATE TYPE \"public\".\"printed_fact_kind\" AS ENUM('QUARTER', 'VALUE', 'NUMERATOR', 'DENOMINATOR', 'CHANGE_FROM_BASELINE', 'CHANGE_FROM_PREVIOUS', 'CHANGE_FROM_YEAR_BEFORE', 'DIRECTION', 'QUARTILE', 'TOTAL')",
    );
    await runner.query(
      'CREATE TABLE "printed_fact" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "measure_id" uuid, "round_id" uuid, "period" text NOT NULL, "period_end" date NOT NULL, "basis" "public"."basis", "kind" "public"."printed_fact_kind" NOT NULL, "value" numeric, "text" text, "unit" "public"."measure_unit", "parts" jsonb NOT NULL DEFAULT \'[]\', "source" text NOT NULL, "superseded_by_id" uuid, CONSTRAINT "CHK_e451e9f546f4b49157bbea8cdc" CHECK (num_nonnulls(measure_id, round_id) = 1), CONSTRAINT "PK_7b2706336663573458bf26ab2f2" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_3679dd9402bc2393c50e6d8401" ON "printed_fact"  ("round_id") ');
    await runner.query(
      'CREATE INDEX "IDX_513b337a0e3ef19bcdae42dd3a" ON "printed_fact"  ("measure_id", "period") ',
    );
    await runner.query(
      "CREATE TYPE \"public\".\"rule_set_name\" AS ENUM('TRAJECTORY', 'QUARTILE_TREND', 'VARIANCE_TO_TARGET')",
    );
    await runner.query(
      "CREATE TYPE \"public\".\"tolerance_kind\" AS ENUM('SHARE_OF_SPAN', 'ABSOLUTE', 'PER_CENT_OF_EXPECTED')",
    );
    await runner.query('CREATE TYPE "public"."target_profile" AS ENUM(\'LINEAR\', \'STEPPED\')');
    await runner.query(
      'CREATE TABLE "rule_choice" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "measure_id" uuid, "rule_set" "public"."rule_set_name", "tolerance_kind" "public"."tolerance_kind", "tolerance" numeric, "profile" "public"."target_profile", "minimum_expectation" numeric, "drift_length" integer, "due_within_days" integer, "minimum_change" numeric, "suppression_threshold" integer, "rounding_base" integer, "no_quartile" boolean, "superseded_by_id" uuid, CONSTRAINT "PK_20eff8127f8a06f6d6f0fecffde" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_b1159242b0a96cfdd4487c7f29" ON "rule_choice"  ("measure_id") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_8522e5aecb83c86065910497cf" ON "rule_choice"  ("organisation_id") WHERE superseded_by_id IS NULL AND measure_id IS NULL',
    );
    await runner.query(
      'CREATE TABLE "computed_status" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ambition_id" uuid NOT NULL, "measure_id" uuid, "period" text NOT NULL, "period_end" date NOT NULL, "status" "public"."trajectory_status" NOT NULL, "rule_set" "public"."rule_set_name" NOT NULL, "rule_set_version" integer NOT NULL, "clause" text NOT NULL, "explanation" text NOT NULL, "workings" jsonb, "rests_on_hidden" boolean NOT NULL, "cause" text NOT NULL, "superseded_by_id" uuid, CONSTRAINT "PK_65eb5e6fdfc09bae0f139fd7c38" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_055f2ea9cbc11ef00c92d6d623" ON "computed_status"  ("measure_id", "period") WHERE superseded_by_id IS NULL',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_019d3782a75ac572bdb80c8e26" ON "computed_status"  ("ambition_id", "period") WHERE superseded_by_id IS NULL AND measure_id IS NULL',
    );
    await runner.query('ALTER TABLE "organisation" ADD "council_code" text');
    await runner.query('ALTER TABLE "ambition" ADD "closed_on" date');
    await runner.query('ALTER TABLE "published_status" ADD "computed_status_id" uuid');
    await runner.query('ALTER TABLE "measure" ADD "maximum" numeric');
    await runner.query('ALTER TABLE "evidence" ADD "ambition_id" uuid');
    await runner.query('ALTER TABLE "target" ADD "milestones" jsonb NOT NULL DEFAULT \'[]\'');
    await runner.query('ALTER TABLE "measure" ALTER COLUMN "due_within_days" DROP NOT NULL');
    await runner.query('ALTER TABLE "measure" ALTER COLUMN "due_within_days" DROP DEFAULT');
    await runner.query('CREATE INDEX "IDX_2a1885ed6f8da4d45b88178da0" ON "evidence"  ("ambition_id") ');
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "CHK_32b3ff8dea286d1ecb2910ba9a" CHECK (num_nonnulls(action_id, recommendation_id, ambition_id) = 1)',
    );
    await runner.query(
      'ALTER TABLE "published_status" ADD CONSTRAINT "FK_229cb4c9210440787996143e2c1" FOREIGN KEY ("computed_status_id") REFERENCES "computed_status"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "neighbour_set" ADD CONSTRAINT "FK_69929e73a3b59a1c3cbdf3b9b0c" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "benchmark" ADD CONSTRAINT "FK_0bb352eabf0e79686e6a7e9f2bd" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "benchmark" ADD CONSTRAINT "FK_bd6e4364f86a397779d8ee4eacc" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "benchmark" ADD CONSTRAINT "FK_1766d92ff8d39a8fb540894a766" FOREIGN KEY ("neighbour_set_id") REFERENCES "neighbour_set"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "benchmark" ADD CONSTRAINT "FK_22a85d7bb6212b124943e1415d2" FOREIGN KEY ("superseded_by_id") REFERENCES "benchmark"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "national_set" ADD CONSTRAINT "FK_92151ed1b1665f00aa3e7c86468" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "national_set" ADD CONSTRAINT "FK_131e84b431dcfad708fd57afc32" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "national_set" ADD CONSTRAINT "FK_6c83b52ef93b0298ab3bf89d3d6" FOREIGN KEY ("superseded_by_id") REFERENCES "national_set"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "FK_2a1885ed6f8da4d45b88178da0d" FOREIGN KEY ("ambition_id") REFERENCES "ambition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "printed_fact" ADD CONSTRAINT "FK_e0932fa0474b062c2f955b72a11" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "printed_fact" ADD CONSTRAINT "FK_0bd78e97beb3c7deb273f97d8db" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "printed_fact" ADD CONSTRAINT "FK_3679dd9402bc2393c50e6d84011" FOREIGN KEY ("round_id") REFERENCES "reporting_round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "printed_fact" ADD CONSTRAINT "FK_ba6cd6e37ee731a4203b02fcde1" FOREIGN KEY ("superseded_by_id") REFERENCES "printed_fact"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "rule_choice" ADD CONSTRAINT "FK_9f2752f6c7c35bba7fe90595c41" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "rule_choice" ADD CONSTRAINT "FK_28d4de4282698323ab5e52b19e5" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "rule_choice" ADD CONSTRAINT "FK_7de127c494ae69476149ae867d1" FOREIGN KEY ("superseded_by_id") REFERENCES "rule_choice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "computed_status" ADD CONSTRAINT "FK_2c7e67cfceafbf769082ee25f1b" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE "computed_status" ADD CONSTRAINT "FK_a9921a64ad15f1b7f2c6c4c1b23" FOREIGN KEY ("ambition_id") REFERENCES "ambition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "computed_status" ADD CONSTRAINT "FK_9305a4abf159717e7ceb69067a3" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "computed_status" ADD CONSTRAINT "FK_3f63c1b25a686cecc027a2c8fac" FOREIGN KEY ("superseded_by_id") REFERENCES "computed_status"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "computed_status" DROP CONSTRAINT "FK_3f63c1b25a686cecc027a2c8fac"');
    await runner.query('ALTER TABLE "computed_status" DROP CONSTRAINT "FK_9305a4abf159717e7ceb69067a3"');
    await runner.query('ALTER TABLE "computed_status" DROP CONSTRAINT "FK_a9921a64ad15f1b7f2c6c4c1b23"');
    await runner.query('ALTER TABLE "computed_status" DROP CONSTRAINT "FK_2c7e67cfceafbf769082ee25f1b"');
    await runner.query('ALTER TABLE "rule_choice" DROP CONSTRAINT "FK_7de127c494ae69476149ae867d1"');
    await runner.query('ALTER TABLE "rule_choice" DROP CONSTRAINT "FK_28d4de4282698323ab5e52b19e5"');
    await runner.query('ALTER TABLE "rule_choice" DROP CONSTRAINT "FK_9f2752f6c7c35bba7fe90595c41"');
    await runner.query('ALTER TABLE "printed_fact" DROP CONSTRAINT "FK_ba6cd6e37ee731a4203b02fcde1"');
    await runner.query('ALTER TABLE "printed_fact" DROP CONSTRAINT "FK_3679dd9402bc2393c50e6d84011"');
    await runner.query('ALTER TABLE "printed_fact" DROP CONSTRAINT "FK_0bd78e97beb3c7deb273f97d8db"');
    await runner.query('ALTER TABLE "printed_fact" DROP CONSTRAINT "FK_e0932fa0474b062c2f955b72a11"');
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "FK_2a1885ed6f8da4d45b88178da0d"');
    await runner.query('ALTER TABLE "national_set" DROP CONSTRAINT "FK_6c83b52ef93b0298ab3bf89d3d6"');
    await runner.query('ALTER TABLE "national_set" DROP CONSTRAINT "FK_131e84b431dcfad708fd57afc32"');
    await runner.query('ALTER TABLE "national_set" DROP CONSTRAINT "FK_92151ed1b1665f00aa3e7c86468"');
    await runner.query('ALTER TABLE "benchmark" DROP CONSTRAINT "FK_22a85d7bb6212b124943e1415d2"');
    await runner.query('ALTER TABLE "benchmark" DROP CONSTRAINT "FK_1766d92ff8d39a8fb540894a766"');
    await runner.query('ALTER TABLE "benchmark" DROP CONSTRAINT "FK_bd6e4364f86a397779d8ee4eacc"');
    await runner.query('ALTER TABLE "benchmark" DROP CONSTRAINT "FK_0bb352eabf0e79686e6a7e9f2bd"');
    await runner.query('ALTER TABLE "neighbour_set" DROP CONSTRAINT "FK_69929e73a3b59a1c3cbdf3b9b0c"');
    await runner.query('ALTER TABLE "published_status" DROP CONSTRAINT "FK_229cb4c9210440787996143e2c1"');
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "CHK_32b3ff8dea286d1ecb2910ba9a"');
    await runner.query('DROP INDEX "public"."IDX_2a1885ed6f8da4d45b88178da0"');
    // Before, every measure had its own; and no evidence was for an ambition.
    await runner.query('UPDATE "measure" SET "due_within_days" = 42 WHERE "due_within_days" IS NULL');
    await runner.query('DELETE FROM "evidence" WHERE "ambition_id" IS NOT NULL');
    await runner.query('ALTER TABLE "measure" ALTER COLUMN "due_within_days" SET DEFAULT \'42\'');
    await runner.query('ALTER TABLE "measure" ALTER COLUMN "due_within_days" SET NOT NULL');
    await runner.query('ALTER TABLE "target" DROP COLUMN "milestones"');
    await runner.query('ALTER TABLE "evidence" DROP COLUMN "ambition_id"');
    await runner.query('ALTER TABLE "measure" DROP COLUMN "maximum"');
    await runner.query('ALTER TABLE "published_status" DROP COLUMN "computed_status_id"');
    await runner.query('ALTER TABLE "ambition" DROP COLUMN "closed_on"');
    await runner.query('ALTER TABLE "organisation" DROP COLUMN "council_code"');
    await runner.query('DROP INDEX "public"."IDX_019d3782a75ac572bdb80c8e26"');
    await runner.query('DROP INDEX "public"."IDX_055f2ea9cbc11ef00c92d6d623"');
    await runner.query('DROP TABLE "computed_status"');
    await runner.query('DROP INDEX "public"."IDX_8522e5aecb83c86065910497cf"');
    await runner.query('DROP INDEX "public"."IDX_b1159242b0a96cfdd4487c7f29"');
    await runner.query('DROP TABLE "rule_choice"');
    await runner.query('DROP TYPE "public"."target_profile"');
    await runner.query('DROP TYPE "public"."tolerance_kind"');
    await runner.query('DROP TYPE "public"."rule_set_name"');
    await runner.query('DROP INDEX "public"."IDX_513b337a0e3ef19bcdae42dd3a"');
    await runner.query('DROP INDEX "public"."IDX_3679dd9402bc2393c50e6d8401"');
    await runner.query('DROP TABLE "printed_fact"');
    await runner.query('DROP TYPE "public"."printed_fact_kind"');
    await runner.query('DROP INDEX "public"."IDX_332836bd22f20040195f02a8f6"');
    await runner.query('DROP TABLE "national_set"');
    await runner.query('DROP INDEX "public"."IDX_072ec724e63fc3b6a25b0a9473"');
    await runner.query('DROP TABLE "benchmark"');
    await runner.query('DROP TYPE "public"."comparator"');
    await runner.query('DROP TABLE "neighbour_set"');
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "CHK_b434db6e80b58edb685b971ed1" CHECK ((num_nonnulls(action_id, recommendation_id) = 1))',
    );
  }
}
