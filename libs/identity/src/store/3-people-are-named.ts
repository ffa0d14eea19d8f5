import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleAreNamed1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN shown_name text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN shown_name');
  }
}
