import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Values are JSON in text: what people type may hold halves of characters, which PostgreSQL's own JSON refuses. */
export class TeamsDraftTogether1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE draft_version');
    await runner.query(`
      CREATE TABLE draft (
        drill uuid NOT NULL,
        team text NOT NULL,
        inject text NOT NULL,
        field text NOT NULL,
        version bigint NOT NULL,
        value text NOT NULL,
        writer text NOT NULL,
        name text,
        at bigint NOT NULL,
        asides text NOT NULL,
        PRIMARY KEY (drill, team, inject, field)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft');
    await runner.query('DROP SEQUENCE draft_version');
  }
}
