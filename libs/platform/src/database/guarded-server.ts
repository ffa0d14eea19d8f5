import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { SERVER_ENVIRONMENT } from './postgres-cluster.js';
import type { ServerAccount } from './server-account.js';

/**
 * Starts the server in the background, says its number, and waits for it. A second process blocks on a pipe that Node
 * holds: when Node is gone, however it went, the pipe ends and the server is asked for a fast shutdown.
 */
const GUARD = `
"$@" 3<&- >&2 &
server=$!
( read _ <&3; kill -INT $server ) >/dev/null 2>&1 &
guard=$!
exec 3<&-
echo $server
wait $server
code=$?
kill $guard 2>/dev/null
exit $code
`;

const STEP = 10;
const RECOVERY = 10 * 60_000;

export interface GuardedServer {
  readonly pid: number;
  readonly ended: () => boolean;
  /** Settles when the server is gone, whoever ended it. */
  readonly gone: Promise<void>;
}

export interface ServerCommand {
  readonly binary: string;
  readonly args: readonly string[];
  readonly cluster: string;
  readonly logFile: string;
  readonly account: ServerAccount | undefined;
}

/** Starts the server and waits until it takes connections; throws with its last words when it ends before. */
export async function startGuarded(command: ServerCommand): Promise<GuardedServer> {
  const before = statSync(command.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(command.logFile, 'a', 0o600);
  // In a session of its own, so that a Ctrl-C at the terminal reaches the application first and not the database.
  const child = spawn('/bin/sh', ['-c', GUARD, 'muster-postgres', command.binary, ...command.args], {
    ...command.account,
    cwd: command.cluster,
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'pipe', log, 'pipe'],
  });
  closeSync(log);
  let ended = false;
  const gone = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  }).finally(() => (ended = true));
  gone.catch(() => undefined);
  const pid = await Promise.race([firstLine(child.stdout as Readable), gone.then(() => 0)]);
  const lastWords = () => readFileSync(command.logFile, 'utf8').slice(before).trim();
  await untilReady(command.cluster, Number(pid), () => ended, lastWords);
  child.unref();
  for (const pipe of child.stdio) (pipe as Socket | null)?.unref?.();
  return { pid: Number(pid), ended: () => ended, gone };
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  return '0';
}

async function untilReady(cluster: string, pid: number, ended: () => boolean, lastWords: () => string): Promise<void> {
  for (let waited = 0; waited < RECOVERY; waited += STEP) {
    if (ended()) throw new Error(lastWords() || 'PostgreSQL ended without a word');
    const lines = readPidFile(cluster);
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return;
    await sleep(STEP);
  }
  throw new Error(`PostgreSQL (process ${pid}) was not ready in ${RECOVERY / 60_000} minutes`);
}

/** The lines of the server's own lock file; none when there is no such file. */
export function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
