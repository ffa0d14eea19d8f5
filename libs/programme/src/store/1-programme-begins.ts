import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lives after a drill. A dossier is append-only: nothing in it is changed, each entry follows the one before. Forms
 * carry no time and no place in a sequence, so that an anonymous one cannot be told by when it came; who has handed one
 * in stands apart from it, in one sorted list.
 */
export class ProgrammeBegins1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier_entry (
        owner text NOT NULL,
        drill uuid NOT NULL,
        seq integer NOT NULL,
        at bigint NOT NULL,
        by text NOT NULL,
        key text,
        asked text,
        event json NOT NULL,
        PRIMARY KEY (owner, drill, seq)
      )`);
    await runner.query(`
      CREATE TABLE signed_report (
        owner text NOT NULL,
        drill uuid NOT NULL,
        what text NOT NULL,
        version integer NOT NULL,
        document text NOT NULL,
        PRIMARY KEY (owner, drill, what, version)
      )`);
    await runner.query(`
      CREATE TABLE form_round (
        drill uuid NOT NULL,
        form text NOT NULL,
        anonymous boolean NOT NULL DEFAULT false,
        returned text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (drill, form)
      )`);
    await runner.query(`
      CREATE TABLE filled_form (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        drill uuid NOT NULL,
        form text NOT NULL,
        body json NOT NULL
      )`);
    await runner.query('CREATE INDEX filled_form_of_drill ON filled_form (drill)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['filled_form', 'form_round', 'signed_report', 'dossier_entry'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
