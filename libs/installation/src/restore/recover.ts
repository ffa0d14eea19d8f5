import { serverAccount, startPostgres, type Recovery, type RunningPostgres } from '#libs/platform';
import { chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CannotRestore } from './cannot-restore.js';

const BREATH = 50;

/** How PostgreSQL says that a moment cannot be reached. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/before consistent recovery point/, 'The moment lies before the end of this backup: take an older one.'],
  [
    /recovery ended before configured recovery target/,
    'The archive ends before that moment: leave --to out to take all of it.',
  ],
  [
    /could not locate required checkpoint|invalid checkpoint|could not find/,
    'The archive lacks parts of the log that the backup needs.',
  ],
];

/**
 * Brings an unpacked database to the moment, and opens it: from then on it counts as another course of things than the one
 * that it was copied from, so that nobody takes what has been undone for what is.
 */
export async function recover(folder: string, recovery: Recovery): Promise<RunningPostgres> {
  const cluster = join(folder, 'cluster');
  writeFileSync(join(cluster, 'recovery.signal'), '');
  giveToServer(cluster);
  let postgres: RunningPostgres | undefined;
  try {
    postgres = await startPostgres({ folder, recovery });
    await opened(postgres.url);
    return postgres;
  } catch (error) {
    await postgres?.stop();
    const said = readFileSync(join(folder, 'server.log'), 'utf8');
    const words = SAID.find(([how]) => how.test(said))?.[1];
    throw words === undefined ? error : new CannotRestore(words);
  }
}

/** Started by root it runs as somebody else, to whom its files have to belong. */
function giveToServer(cluster: string): void {
  const account = serverAccount(cluster);
  if (!account) return;
  for (const name of ['.', ...readdirSync(cluster, { recursive: true, encoding: 'utf8' })])
    chownSync(join(cluster, name), account.uid, account.gid);
}

async function opened(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ reading: boolean }>('SELECT pg_is_in_recovery() AS reading');
      if (rows[0]?.reading === false) return;
      await sleep(BREATH);
    }
  } finally {
    await client.end();
  }
}
