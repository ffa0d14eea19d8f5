import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `
      CREATE TABLE scenario_draft (
        id uuid PRIMARY KEY,
        state text NOT NULL,
        revision integer NOT NULL,
        document json NOT NULL,
        yaml json NOT NULL,
        card json NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by text NOT NULL,
        submitted_by text,
        discarded_at timestamptz
      )`,
  `
      CREATE TABLE draft_revision (
        draft uuid NOT NULL REFERENCES scenario_draft,
        revision integer NOT NULL,
        made_at timestamptz NOT NULL,
        made_by text NOT NULL,
        origin text NOT NULL,
        note text,
        changes json NOT NULL,
        PRIMARY KEY (draft, revision)
      )`,
  `
      CREATE TABLE draft_file (
        draft uuid NOT NULL REFERENCES scenario_draft,
        sha256 text NOT NULL,
        bytes bigint NOT NULL,
        PRIMARY KEY (draft, sha256)
      )`,
  `
      CREATE TABLE draft_review (
        id uuid PRIMARY KEY,
        draft uuid NOT NULL REFERENCES scenario_draft,
        step text NOT NULL,
        revision integer NOT NULL,
        made_at timestamptz NOT NULL,
        made_by text NOT NULL,
        reason text,
        alone boolean NOT NULL
      )`,
  'CREATE INDEX draft_review_of ON draft_review (draft, made_at)',
  `
      CREATE TABLE draft_comment (
        id uuid PRIMARY KEY,
        draft uuid NOT NULL REFERENCES scenario_draft,
        place json,
        text text NOT NULL,
        answers uuid,
        revision integer NOT NULL,
        made_at timestamptz NOT NULL,
        made_by text NOT NULL,
        resolved_at timestamptz,
        resolved_by text
      )`,
  'CREATE INDEX draft_comment_of ON draft_comment (draft, made_at)',
  'CREATE TABLE studio_author (console text PRIMARY KEY, name text NOT NULL)',
  `
      CREATE TABLE published_pack (
        name text PRIMARY KEY,
        hash text NOT NULL,
        version text NOT NULL,
        draft uuid NOT NULL REFERENCES scenario_draft,
        revision integer NOT NULL,
        published_at timestamptz NOT NULL
      )`,
];

/** Drafts, what was done to them and by whom, what was said of them, and what of them is in the library. */
export class StudioBegins1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'published_pack',
      'studio_author',
      'draft_comment',
      'draft_review',
      'draft_file',
      'draft_revision',
      'scenario_draft',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
