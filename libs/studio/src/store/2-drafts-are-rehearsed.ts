import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftsAreRehearsed1764200000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft_rehearsal (
        id uuid PRIMARY KEY,
        draft uuid NOT NULL REFERENCES scenario_draft,
        revision integer NOT NULL,
        state text NOT NULL,
        started_by text NOT NULL,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        ended_at timestamptz,
        cancelled boolean NOT NULL DEFAULT false,
        teams integer NOT NULL,
        speed double precision NOT NULL,
        step text NOT NULL,
        progress json,
        result json,
        injects json NOT NULL,
        problem text
      )`);
    await runner.query('CREATE INDEX draft_rehearsal_of ON draft_rehearsal (draft, started_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft_rehearsal');
  }
}
