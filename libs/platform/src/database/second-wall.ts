import { createHash, createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';

import { logger } from '../log/logger.js';

const log = logger('database');

/** Any number that no other use of advisory locks in this database has. */
const LOCK = 7_226_002;

/** Where BullMQ keeps its tables; nothing in a queue is a truth. */
const QUEUE = 'bullmq';

export interface WallOptions {
  /** The address by which the schema is kept: of the one who owns it. */
  readonly url: string;
  /** The password of the application's role is made from it. */
  readonly secret: Buffer;
  /** Tables to which the application may add, and which it may read; never change. */
  readonly appendOnly: readonly string[];
}

/**
 * Gives the address by which the application works. Row-level security holds for whoever is neither a superuser nor may
 * bypass it. So where the owner of the schema is such a one, the application gets a role of its own, which may do in this
 * database what it needs and no more; otherwise the owner's address serves, as the tables hold their own owner to their
 * policies too.
 *
 * @param owner connected by `url`, the schema up to date
 */
export async function behindTheWall(owner: DataSource, { url, secret, appendOnly }: WallOptions): Promise<string> {
  const [me] = await owner.query<{ all: boolean; bypass: boolean; database: string }[]>(
    `SELECT rolsuper AS "all", rolbypassrls AS bypass, current_database() AS database
     FROM pg_roles WHERE rolname = current_user`,
  );
  if (!me?.all) {
    if (me?.bypass) log.warn('the database user may bypass row-level security: take BYPASSRLS from it');
    return url;
  }
  const role = `muster_${createHash('sha256').update(me.database).digest('hex').slice(0, 16)}`;
  const password = createHmac('sha256', secret).update(`database-role/${role}`).digest('base64url');
  await owner.transaction(async (all) => {
    await all.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    for (const statement of statementsFor(role, password, me.database, appendOnly)) await all.query(statement);
  });
  const own = new URL(url);
  own.username = role;
  own.password = password;
  return own.href;
}

/** Names and password are made here, of letters, digits, `_` and `-`. */
const statementsFor = (role: string, password: string, database: string, appendOnly: readonly string[]): string[] => [
  `DO $$ BEGIN
     IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF;
   END $$`,
  `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${password}'`,
  `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "${database.replaceAll('"', '""')}" TO ${role}`,
  `GRANT USAGE ON SCHEMA public TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
  `GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
  ...appendOnly.map((table) => `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${role}`),
  `REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM ${role}`,
  // A queue that the owner made is made anew by the application: what was in it is worked out again from the journal.
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner
                WHERE nspname = '${QUEUE}' AND rolname <> '${role}') THEN DROP SCHEMA ${QUEUE} CASCADE; END IF;
   END $$`,
];
