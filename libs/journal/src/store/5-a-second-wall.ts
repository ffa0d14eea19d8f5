import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_THE_DRILL = `drill = nullif(current_setting('muster.drill', true), '')::uuid`;

/**
 * A second wall under `viewFor`: rows of a drill are read only in a transaction that has named the drill. Entries may be
 * added without: the head that moves with them guards that, and answers are kept in one statement. Whoever owns the
 * tables is held to it too.
 */
export class ASecondWall1764100000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['journal_entry', 'nation_key']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    }
    await runner.query(`CREATE POLICY read_in_drill ON journal_entry FOR SELECT USING (${OF_THE_DRILL})`);
    await runner.query('CREATE POLICY append ON journal_entry FOR INSERT WITH CHECK (true)');
    await runner.query(`CREATE POLICY in_drill ON nation_key USING (${OF_THE_DRILL}) WITH CHECK (${OF_THE_DRILL})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['journal_entry', 'nation_key']) {
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await runner.query('DROP POLICY in_drill ON nation_key');
    await runner.query('DROP POLICY append ON journal_entry');
    await runner.query('DROP POLICY read_in_drill ON journal_entry');
  }
}
