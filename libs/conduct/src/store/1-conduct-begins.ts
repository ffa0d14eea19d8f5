import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue of drills: what lists and restarts need. What happened in a drill stands in its journal alone. */
export class ConductBegins1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE drill (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        pack_hash text NOT NULL,
        over boolean NOT NULL DEFAULT false,
        seen_alive timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX drill_going_on ON drill (created_at) WHERE NOT over');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE drill');
  }
}
