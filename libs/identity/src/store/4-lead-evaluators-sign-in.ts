import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeadEvaluatorsSignIn1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_code DROP CONSTRAINT access_code_role_check');
    await runner.query('ALTER TABLE access_code DROP CONSTRAINT access_code_evaluator_check');
    await runner.query(`
      ALTER TABLE access_code
        ADD CONSTRAINT access_code_role_check
          CHECK (role IN ('organiser', 'team', 'evaluator', 'lead-evaluator', 'observer')),
        ADD CONSTRAINT access_code_evaluator_check
          CHECK ((role IN ('evaluator', 'lead-evaluator')) = (evaluator IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['session', 'access_code'])
      await runner.query(`DELETE FROM ${table} WHERE role = 'lead-evaluator'`);
    await runner.query('ALTER TABLE access_code DROP CONSTRAINT access_code_role_check');
    await runner.query('ALTER TABLE access_code DROP CONSTRAINT access_code_evaluator_check');
    await runner.query(`
      ALTER TABLE access_code
        ADD CONSTRAINT access_code_role_check CHECK (role IN ('organiser', 'team', 'evaluator', 'observer')),
        ADD CONSTRAINT access_code_evaluator_check CHECK ((role = 'evaluator') = (evaluator IS NOT NULL))`);
  }
}
