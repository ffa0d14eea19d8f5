import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface FreshDatabase {
  /** Connection string of an empty database that only this caller knows. */
  readonly url: string;
  /** Takes the database away, with whoever is still connected to it. */
  drop(): Promise<void>;
}

/** A new, empty database on the test run's throw-away PostgreSQL (some 20 ms): one for each spec file. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.MUSTER_TEST_DATABASE;
  if (!server) throw new Error('No test database: run the specs with `npm run jest`, whose set-up starts one.');
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => ask(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
