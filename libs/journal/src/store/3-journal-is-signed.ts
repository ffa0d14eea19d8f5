import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures under the chain. A journal that was begun without is signed as it stands at the next start. */
export class JournalIsSigned1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal_checkpoint (
        drill uuid NOT NULL,
        seq bigint NOT NULL,
        kind text NOT NULL,
        at bigint NOT NULL,
        hash bytea NOT NULL,
        key_id text NOT NULL,
        signature bytea NOT NULL,
        PRIMARY KEY (drill, seq)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE journal_checkpoint');
  }
}
