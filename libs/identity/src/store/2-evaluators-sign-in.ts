import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EvaluatorsSignIn1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_code ADD COLUMN evaluator text');
    await runner.query('ALTER TABLE access_code DROP CONSTRAINT access_code_role_check');
    await runner.query(`
      ALTER TABLE access_code
        ADD CONSTRAINT access_code_role_check CHECK (role IN ('organiser', 'team', 'evaluator', 'observer')),
        ADD CONSTRAINT access_code_evaluator_check CHECK ((role = 'evaluator') = (evaluator IS NOT NULL))`);
    await runner.query('ALTER TABLE session ADD COLUMN evaluator text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM session WHERE role = 'evaluator'`);
    await runner.query('ALTER TABLE session DROP COLUMN evaluator');
    await runner.query(`DELETE FROM access_code WHERE role = 'evaluator'`);
    await runner.query('ALTER TABLE access_code DROP COLUMN evaluator');
    await runner.query('ALTER TABLE access_code DROP CONSTRAINT access_code_role_check');
    await runner.query(`
      ALTER TABLE access_code
        ADD CONSTRAINT access_code_role_check CHECK (role IN ('organiser', 'team', 'observer'))`);
  }
}
