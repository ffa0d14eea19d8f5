import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';

import { DatabaseStartError } from './database-start-error.js';
import type { ServerAccount } from './server-account.js';

export interface Recovery {
  /** The folder of the archived log; absent when the backup is to be taken as it is. */
  readonly archive: string | undefined;
  /** Up to this moment, and not further; absent: as far as there is a log. */
  readonly to: Date | undefined;
}

/** At the most so much of a quiet log is not in the archive yet, in seconds. */
const LONGEST = 60;

/**
 * Settings by which the server copies its log into a folder. A part is there whole or not at all; one that is there already
 * is taken for kept only when it is the same, and is never written over.
 */
export function archiving(folder: string, account: ServerAccount | undefined): Record<string, string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  refuseUnreachable(folder, 'w', account);
  const kept = quoted(folder);
  const copy = `cp "%p" ${kept}/.%f && mv ${kept}/.%f ${kept}/%f`;
  return {
    archive_mode: 'on',
    archive_timeout: String(LONGEST),
    archive_command: `if test -f ${kept}/%f; then cmp -s "%p" ${kept}/%f; else ${copy}; fi`,
  };
}

/** Settings by which a server that was unpacked from a backup goes on to a moment, and then opens. */
export function recovering({ archive, to }: Recovery, account: ServerAccount | undefined): Record<string, string> {
  if (archive !== undefined) refuseUnreachable(archive, 'r', account);
  const end: Record<string, string> =
    archive === undefined ? { recovery_target: 'immediate' } : to ? { recovery_target_time: inNumbers(to) } : {};
  return {
    restore_command: archive === undefined ? 'false' : `cp ${quoted(archive)}/%f "%p"`,
    recovery_target_action: 'promote',
    ...end,
  };
}

/** The server reads this before it knows any zone by name, `Z` among them. */
const inNumbers = (moment: Date): string => `${moment.toISOString().slice(0, -1).replace('T', ' ')}+00`;

/** For a command of PostgreSQL, which a shell runs: there `%` begins a name of its own. */
const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;

function refuseUnreachable(folder: string, how: 'r' | 'w', account: ServerAccount | undefined): void {
  try {
    execFileSync('/bin/sh', ['-c', `test -d "$1" && test -${how} "$1" && test -x "$1"`, 'sh', folder], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
    });
  } catch {
    const who = account ? `uid ${account.uid}, as which PostgreSQL runs` : 'this account';
    const does = how === 'r' ? 'read' : 'written';
    throw new DatabaseStartError(`The archive ${folder} cannot be ${does} by ${who}: give a folder that it can reach.`);
  }
}
