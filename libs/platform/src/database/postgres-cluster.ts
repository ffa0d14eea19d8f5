import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { DatabaseStartError } from './database-start-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { ServerAccount } from './server-account.js';

export const SUPERUSER = 'muster';

/**
 * How the server is told its data folder, with that folder as its working directory. Under an account of its own it
 * may not be able to walk there from the root (a checkout in a home of mode 0700): this name needs no walk.
 */
export function clusterArgument(cluster: string, account: ServerAccount | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}

/** The few variables that PostgreSQL needs: nothing of Node's own environment changes how the server behaves. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/**
 * Makes the data of a server unless they are there: first beside their place, then renamed, so that a kill in the
 * middle leaves nothing half made. The password of the one database user stays in a file only this account can read.
 *
 * @returns the password
 */
export async function ensureCluster(
  folder: string,
  binaries: PostgresBinaries,
  account: ServerAccount | undefined,
  durable: boolean,
): Promise<string> {
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  if (existsSync(cluster)) {
    refuseOtherVersion(cluster, folder);
    return readFileSync(passwordFile, 'utf8');
  }
  const password = randomBytes(32).toString('base64url');
  const fresh = join(folder, 'cluster.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (account) chownSync(fresh, account.uid, account.gid);
  await initialise(fresh, password, binaries, account, durable);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  renameSync(fresh, cluster);
  return password;
}

async function initialise(
  cluster: string,
  password: string,
  binaries: PostgresBinaries,
  account: ServerAccount | undefined,
  durable: boolean,
): Promise<void> {
  const secret = mkdtempSync(join(tmpdir(), 'muster-init-'));
  const passwordFile = join(secret, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) for (const path of [passwordFile, secret]) chownSync(path, account.uid, account.gid);
    const flags = ['-D', clusterArgument(cluster, account), '-U', SUPERUSER, `--pwfile=${passwordFile}`, '-E', 'UTF8'];
    flags.push('--auth=scram-sha-256', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
    if (!durable) flags.push('--no-sync');
    await promisify(execFile)(binaries.initdb, flags, { ...account, cwd: cluster, env: SERVER_ENVIRONMENT });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = (stderr || message).trim().split('\n').slice(-3).join(' · ');
    throw new DatabaseStartError(`PostgreSQL could not make its data in ${cluster}: ${reason}`);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

const MAJOR = '18';

function refuseOtherVersion(cluster: string, folder: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === MAJOR) return;
  throw new DatabaseStartError(
    `The data in ${folder} were made by PostgreSQL ${found}, this Muster brings ${MAJOR}: use the Muster that made them.`,
  );
}
