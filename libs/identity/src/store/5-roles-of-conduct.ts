import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RolesOfConduct1764200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['access_code', 'session'])
      await runner.query(`ALTER TABLE ${table} ADD COLUMN nation text, ADD COLUMN seat text`);
    await runner.query('ALTER TABLE access_code DROP CONSTRAINT access_code_role_check');
    await runner.query(`
      ALTER TABLE access_code
        ADD CONSTRAINT access_code_role_check CHECK (role IN (
          'organiser', 'director', 'controller', 'national-controller', 'sim-cell',
          'team', 'evaluator', 'lead-evaluator', 'observer')),
        ADD CONSTRAINT access_code_nation_check CHECK ((role = 'national-controller') = (nation IS NOT NULL)),
        ADD CONSTRAINT access_code_seat_check CHECK (seat IS NULL OR role = 'team')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const before = `('organiser', 'team', 'evaluator', 'lead-evaluator', 'observer')`;
    for (const table of ['session', 'access_code'])
      await runner.query(`DELETE FROM ${table} WHERE role NOT IN ${before} OR seat <> 'lead'`);
    await runner.query('ALTER TABLE access_code DROP CONSTRAINT access_code_role_check');
    for (const table of ['access_code', 'session'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN nation, DROP COLUMN seat`);
    await runner.query(`ALTER TABLE access_code ADD CONSTRAINT access_code_role_check CHECK (role IN ${before})`);
  }
}
