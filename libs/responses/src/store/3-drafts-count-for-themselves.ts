import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each team's drafts have versions of their own: in numbers that all share, a team could read how much others write. */
export class DraftsCountForThemselves1764100000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft_count (
        drill uuid NOT NULL,
        team text NOT NULL,
        version bigint NOT NULL,
        PRIMARY KEY (drill, team)
      )`);
    await runner.query('INSERT INTO draft_count SELECT drill, team, max(version) FROM draft GROUP BY drill, team');
    await runner.query('DROP SEQUENCE draft_version');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE draft_version');
    await runner.query(`SELECT setval('draft_version', greatest(1, (SELECT max(version) FROM draft_count)::bigint))`);
    await runner.query('DROP TABLE draft_count');
  }
}
