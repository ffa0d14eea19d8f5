import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A form joins the counts together with some others; those from before are counted as they were. */
export class FormsAreCountedTogether1764200000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE filled_form ADD COLUMN counted boolean NOT NULL DEFAULT false');
    await runner.query('UPDATE filled_form SET counted = true');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE filled_form DROP COLUMN counted');
  }
}
