import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WebhooksBegin1764300000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        id uuid PRIMARY KEY,
        drill uuid NOT NULL,
        url text NOT NULL,
        events text[] NOT NULL,
        sent_at timestamptz,
        fault text
      )`);
    await runner.query('CREATE INDEX webhook_of_drill ON webhook (drill)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook');
  }
}
