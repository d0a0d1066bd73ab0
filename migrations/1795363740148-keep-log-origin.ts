import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepLogOrigin1795363740148 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "log_origin" ("id" smallint NOT NULL, "system_identifier" text, "timeline" text, "database_oid" text, "table_oid" text, CONSTRAINT "CHK_2e612cc105e5baeaf922170fea" CHECK (id = 1), CONSTRAINT "PK_8d2f1bdded6832c2211395627b9" PRIMARY KEY ("id"))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "log_origin"');
  }
}
