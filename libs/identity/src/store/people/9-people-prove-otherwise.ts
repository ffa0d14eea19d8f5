import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, and accounts elsewhere by which a person is known here. */
export class PeopleProveOtherwise1764200000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passkey (
        id text PRIMARY KEY,
        person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        name text NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query('CREATE INDEX passkey_of_person ON passkey (person)');
    await runner.query(`
      CREATE TABLE used_challenge (
        challenge text PRIMARY KEY,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE external_account (
        issuer text NOT NULL,
        subject text NOT NULL,
        person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        provider text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (issuer, subject)
      )`);
    await runner.query('CREATE UNIQUE INDEX external_account_of_person ON external_account (person, issuer)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['external_account', 'used_challenge', 'passkey']) await runner.query(`DROP TABLE ${table}`);
  }
}
