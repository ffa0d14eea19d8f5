import { wallAround } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What teams draft and attach lies sealed with their nation's key, behind the second wall. SQL has no keys: what was kept in
 * clear before is set aside here, and sealed at the start that brings this about (`sealOldWords`).
 */
export class TeamsWordsAreSealed1764300000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['draft', 'attachment']) {
      await runner.query(`ALTER TABLE ${table} RENAME CONSTRAINT ${table}_pkey TO ${table}_in_clear_pkey`);
      await runner.query(`ALTER TABLE ${table} RENAME TO ${table}_in_clear`);
    }
    await runner.query(`
      CREATE TABLE draft (
        drill uuid NOT NULL,
        team text NOT NULL,
        inject text NOT NULL,
        field text NOT NULL,
        version bigint NOT NULL,
        at bigint NOT NULL,
        box bytea NOT NULL,
        PRIMARY KEY (drill, team, inject, field)
      )`);
    await runner.query(`
      CREATE TABLE attachment (
        drill uuid NOT NULL,
        team text NOT NULL,
        file text NOT NULL,
        name_mark text NOT NULL,
        box bytea NOT NULL,
        PRIMARY KEY (drill, team, file, name_mark)
      )`);
    for (const table of ['draft', 'draft_count', 'attachment'])
      for (const statement of wallAround(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['draft', 'attachment']) {
      await runner.query(`DROP TABLE ${table}`);
      await runner.query(`ALTER TABLE ${table}_in_clear RENAME TO ${table}`);
    }
  }
}
