import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be sent is noted from the journal, up to a number that each webhook keeps, and stays until it is settled. */
export class DeliveriesAreKept1764300000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE webhook ADD COLUMN seen bigint, ADD COLUMN kept_at timestamptz NOT NULL DEFAULT now()',
    );
    await runner.query(
      'UPDATE webhook SET seen = (SELECT seq FROM journal_head WHERE journal_head.drill = webhook.drill)',
    );
    await runner.query(`
      CREATE TABLE webhook_delivery (
        id text PRIMARY KEY,
        webhook uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
        seq bigint,
        type text NOT NULL,
        body text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'arrived', 'given-up')),
        tries integer NOT NULL,
        most integer NOT NULL,
        noted_at timestamptz NOT NULL,
        tried_at timestamptz,
        next_at timestamptz,
        fault text
      )`);
    await runner.query(`CREATE INDEX webhook_delivery_due ON webhook_delivery (next_at) WHERE state = 'waiting'`);
    await runner.query('CREATE INDEX webhook_delivery_of ON webhook_delivery (webhook, noted_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery');
    await runner.query('ALTER TABLE webhook DROP COLUMN seen, DROP COLUMN kept_at');
  }
}
