import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways back into an account, and what programs sign in with for a person. */
export class PeopleComeBack1764200000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recovery_code (
        person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        hash text NOT NULL,
        PRIMARY KEY (person, hash)
      )`);
    await runner.query(`
      CREATE TABLE recovery_link (
        token_hash text PRIMARY KEY,
        person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        by_person uuid REFERENCES person ON DELETE SET NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE account_news (
        person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        what text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX account_news_of_person ON account_news (person, at)');
    await runner.query(`
      CREATE TABLE personal_token (
        id uuid PRIMARY KEY,
        person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        name text NOT NULL,
        scopes text[] NOT NULL,
        place json,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_on text
      )`);
    await runner.query('CREATE INDEX personal_token_of_person ON personal_token (person)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['personal_token', 'account_news', 'recovery_link', 'recovery_code'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
