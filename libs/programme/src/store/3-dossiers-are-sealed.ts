import { wallAround } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['dossier_entry', 'signed_report', 'filled_form'] as const;

/**
 * Dossiers, signed documents and forms lie sealed, behind the second wall. SQL has no keys: what was kept in clear before is
 * set aside here, and sealed at the start that brings this about (`sealOldDossiers`).
 */
export class DossiersAreSealed1764300000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} RENAME CONSTRAINT ${table}_pkey TO ${table}_in_clear_pkey`);
      await runner.query(`ALTER TABLE ${table} RENAME TO ${table}_in_clear`);
    }
    await runner.query('DROP INDEX filled_form_of_drill');
    await runner.query(`
      CREATE TABLE dossier_entry (
        owner text NOT NULL,
        drill uuid NOT NULL,
        seq integer NOT NULL,
        at bigint NOT NULL,
        box bytea NOT NULL,
        PRIMARY KEY (owner, drill, seq)
      )`);
    await runner.query(`
      CREATE TABLE signed_report (
        owner text NOT NULL,
        drill uuid NOT NULL,
        what text NOT NULL,
        version integer NOT NULL,
        box bytea NOT NULL,
        PRIMARY KEY (owner, drill, what, version)
      )`);
    // Whose a form is stands nowhere: which key opens it says no more than that it was handed in under a name, or not.
    await runner.query(`
      CREATE TABLE filled_form (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        drill uuid NOT NULL,
        form text NOT NULL,
        counted boolean NOT NULL DEFAULT false,
        seal uuid NOT NULL,
        box bytea NOT NULL
      )`);
    await runner.query('CREATE INDEX filled_form_of_drill ON filled_form (drill)');
    for (const table of [...TABLES, 'form_round'])
      for (const statement of wallAround(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`DROP TABLE ${table}`);
      await runner.query(`ALTER TABLE ${table}_in_clear RENAME TO ${table}`);
    }
  }
}
