import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CodesAreRenewed1764200000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_code ADD COLUMN turn integer NOT NULL DEFAULT 0');
    await runner.query('CREATE INDEX access_code_renewed ON access_code (drill) WHERE turn > 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM access_code WHERE turn > 0');
    await runner.query('DROP INDEX access_code_renewed');
    await runner.query('ALTER TABLE access_code DROP COLUMN turn');
  }
}
