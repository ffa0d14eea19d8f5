import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came, who went, and who was allowed what: a chain of lines that the application adds to and never changes. */
export class SignInsAreLogged1764200000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_log (
        seq bigint PRIMARY KEY,
        at bigint NOT NULL,
        what text NOT NULL,
        person uuid,
        by_person uuid,
        drill uuid,
        address text,
        agent text,
        about text NOT NULL,
        hash bytea NOT NULL
      )`);
    await runner.query('CREATE INDEX sign_in_log_of_person ON sign_in_log (person, seq)');
    await runner.query('CREATE INDEX sign_in_log_of_drill ON sign_in_log (drill, seq)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_log');
  }
}
