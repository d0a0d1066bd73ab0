import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindMoment1795390000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "IDX_dda150aaa063757d206bdfac4e" ON "row_image"  ("command_id") ');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."IDX_dda150aaa063757d206bdfac4e"');
  }
}
