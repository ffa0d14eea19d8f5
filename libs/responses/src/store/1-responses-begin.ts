import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ResponsesBegin1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attachment (
        drill uuid NOT NULL,
        team text NOT NULL,
        sha256 text NOT NULL,
        name text NOT NULL,
        bytes bigint NOT NULL,
        media_type text NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (drill, team, sha256, name)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment');
  }
}
