import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `event` and `actor` are `json`, not `jsonb`: the text is kept to the letter, because the hash chain is over it. */
export class JournalBegins1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal_head (
        drill uuid PRIMARY KEY,
        seq bigint NOT NULL,
        hash bytea NOT NULL
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE TABLE journal_entry (
        drill uuid NOT NULL REFERENCES journal_head (drill),
        seq bigint NOT NULL,
        at bigint NOT NULL,
        time bigint NOT NULL,
        actor json NOT NULL,
        key text,
        asked text,
        event json NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (drill, seq)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE journal_entry');
    await runner.query('DROP TABLE journal_head');
  }
}
