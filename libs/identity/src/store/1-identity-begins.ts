import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityBegins1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_code (
        hash text PRIMARY KEY,
        role text NOT NULL CHECK (role IN ('organiser', 'team', 'observer')),
        drill uuid,
        team text,
        CHECK ((role = 'organiser') = (drill IS NULL)),
        CHECK ((role = 'team') = (team IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE session (
        token_hash text PRIMARY KEY,
        console text NOT NULL UNIQUE,
        role text NOT NULL,
        drill uuid,
        team text,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session');
    await runner.query('DROP TABLE access_code');
  }
}
