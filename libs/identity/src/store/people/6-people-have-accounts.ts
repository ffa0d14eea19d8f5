import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `'director', 'controller', 'national-controller', 'sim-cell', 'team', 'evaluator', 'lead-evaluator', 'observer'`;

/** People, where they stand, which places they have, how they were invited, and how their sessions are looked after. */
export class PeopleHaveAccounts1764200000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE community (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        name text NOT NULL
      )`);
    await runner.query(`INSERT INTO community (name) VALUES ('')`);
    await runner.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL,
        password_hash text,
        grants text[] NOT NULL DEFAULT '{}'
          CHECK (grants <@ ARRAY['organiser', 'author', 'translator', 'administrator']),
        disabled boolean NOT NULL DEFAULT false,
        news_seen_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX person_email ON person (lower(email))');
    await runner.query(`
      CREATE TABLE membership (
        person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        nation text NOT NULL,
        organisation text NOT NULL DEFAULT '',
        PRIMARY KEY (person, nation, organisation)
      )`);
    await placesAndSessions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM session WHERE person IS NOT NULL');
    await runner.query(`
      ALTER TABLE session
        DROP COLUMN person, DROP COLUMN agent, DROP COLUMN seen_at, DROP COLUMN rotated_at,
        DROP COLUMN previous_hash, DROP COLUMN previous_until`);
    for (const table of ['invitation', 'assignment', 'membership', 'person', 'community'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

async function placesAndSessions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE assignment (
      id uuid PRIMARY KEY,
      person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
      drill uuid NOT NULL,
      role text NOT NULL CHECK (role IN (${ROLES})),
      nation text CHECK ((role = 'national-controller') = (nation IS NOT NULL)),
      team text CHECK ((role = 'team') = (team IS NOT NULL)),
      seat text CHECK ((role = 'team') = (seat IS NOT NULL)),
      evaluator text CHECK ((role IN ('evaluator', 'lead-evaluator')) = (evaluator IS NOT NULL)),
      created_at timestamptz NOT NULL
    )`);
  await runner.query(`
    CREATE UNIQUE INDEX assignment_once ON assignment
      (person, drill, role, coalesce(nation, ''), coalesce(team, ''), coalesce(evaluator, ''))`);
  await runner.query('CREATE INDEX assignment_of_drill ON assignment (drill)');
  await runner.query(`
    CREATE TABLE invitation (
      id uuid PRIMARY KEY,
      token_hash text NOT NULL UNIQUE,
      gives json NOT NULL,
      drill uuid,
      nation text,
      name text,
      email text,
      by_person uuid REFERENCES person ON DELETE SET NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      used_by uuid REFERENCES person ON DELETE SET NULL,
      withdrawn_at timestamptz
    )`);
  await runner.query('CREATE INDEX invitation_of_drill ON invitation (drill)');
  await runner.query(`
    ALTER TABLE session
      ADD COLUMN person uuid REFERENCES person ON DELETE CASCADE,
      ADD COLUMN agent text NOT NULL DEFAULT '',
      ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now(),
      ADD COLUMN rotated_at timestamptz NOT NULL DEFAULT now(),
      ADD COLUMN previous_hash text,
      ADD COLUMN previous_until timestamptz`);
  await runner.query('CREATE INDEX session_of_person ON session (person)');
  await runner.query('CREATE INDEX session_before ON session (previous_hash)');
}
