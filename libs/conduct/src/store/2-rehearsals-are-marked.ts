import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dry runs of drafts are drills that no list shows. */
export class RehearsalsAreMarked1764200000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE drill ADD COLUMN rehearsal boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE drill DROP COLUMN rehearsal');
  }
}
