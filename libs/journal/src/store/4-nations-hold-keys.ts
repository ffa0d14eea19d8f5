import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key for each nation in each drill, wrapped by the installation's master key. Entries from before stay in clear. */
export class NationsHoldKeys1764100000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE nation_key (
        id uuid PRIMARY KEY,
        drill uuid NOT NULL,
        nation text NOT NULL,
        wrapped bytea NOT NULL,
        UNIQUE (drill, nation)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE nation_key');
  }
}
