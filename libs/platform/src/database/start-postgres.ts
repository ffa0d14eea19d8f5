import { mkdirSync, statSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '../network/free-port.js';
import { DatabaseStartError } from './database-start-error.js';
import { ownFolder } from './folder-owner.js';
import { startGuarded, type GuardedServer } from './guarded-server.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { clusterArgument, ensureCluster, SUPERUSER } from './postgres-cluster.js';
import { serverAccount, type ServerAccount } from './server-account.js';
import { archiving, recovering, type Recovery } from './log-archive.js';
import { serverSettings } from './server-settings.js';
import { clearStaleServer } from './stale-server.js';

export interface StartPostgresOptions {
  /** Where the data, the password and the server's log are kept; made when missing. */
  readonly folder: string;
  /** False gives up what a loss of power takes, for speed: only for data that are thrown away. */
  readonly durable?: boolean;
  /** A folder, made when missing, into which each finished part of the log is copied, so that any moment can be restored. */
  readonly archive?: string | undefined;
  /** Where a server that was unpacked from a backup finds the parts of the log that follow, and where it is to stop. */
  readonly recovery?: Recovery;
  /** Told of each step that takes time, in a few words. */
  readonly onStep?: (step: string) => void;
}

export interface RunningPostgres {
  /** Connection string with the password: never to be logged. It stays the same when the server is restarted. */
  readonly url: string;
  readonly pid: number;
  /** Shuts down in a fraction of a second, clients or not; settles when the server is gone. Harmless when called twice. */
  stop(): Promise<void>;
}

interface Site {
  readonly folder: string;
  readonly cluster: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly durable: boolean;
  readonly account: ServerAccount | undefined;
  readonly binaries: PostgresBinaries;
}

const PATIENCE = 10_000;
const PAUSE = 250;
const LEAVE = 300;
const HANG = 60_000;
const LOG_LIMIT = 5_000_000;

/**
 * Starts the PostgreSQL that npm has brought, on a free port of 127.0.0.1, as root or as an ordinary user. When the
 * server dies it is started again on the same port; when this process dies, however it does, the server stops cleanly.
 *
 * @throws DatabaseStartError one line that says what is wrong and what to do
 */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  if (process.platform === 'win32') {
    throw new DatabaseStartError(
      'Muster starts its own PostgreSQL on Linux and macOS only: set DATABASE_URL to one of yours.',
    );
  }
  const onStep = options.onStep ?? (() => undefined);
  const folder = makeFolder(options.folder);
  const disown = ownFolder(folder);
  try {
    const cluster = join(folder, 'cluster');
    const account = serverAccount(cluster);
    onStep('preparing PostgreSQL');
    const settings = {
      ...(options.archive !== undefined && archiving(options.archive, account)),
      ...(options.recovery && recovering(options.recovery, account)),
    };
    const durable = options.durable ?? true;
    const site = { folder, cluster, settings, durable, account, binaries: postgresBinaries(account) };
    const password = await ensureCluster(folder, site.binaries, account, site.durable);
    onStep('starting PostgreSQL');
    await clearStaleServer(cluster);
    const port = await freePort();
    const server = await launch(site, port);
    const url = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
    return keepRunning(site, port, server, url, onStep, disown);
  } catch (error) {
    disown();
    throw asStartError(error, folder);
  }
}

function makeFolder(path: string): string {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asStartError(error, folder);
  }
  const log = join(folder, 'server.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) truncateSync(log);
  return folder;
}

function keepRunning(
  site: Site,
  port: number,
  first: GuardedServer,
  url: string,
  onStep: (step: string) => void,
  disown: () => void,
): RunningPostgres {
  let server = first;
  let stopping = false;
  const watch = async (): Promise<void> => {
    while (!stopping) {
      await server.gone;
      if (stopping) return;
      onStep('PostgreSQL ended unexpectedly: starting it again');
      await clearStaleServer(site.cluster);
      if (stopping) return;
      server = await launch(site, port);
    }
  };
  const watching = watch().catch((error: unknown) => onStep(asStartError(error, site.folder).message));
  const end = async (): Promise<void> => {
    stopping = true;
    // A restart under way is let finish: what it starts has to be stopped too.
    await endServer(server);
    await watching;
    await endServer(server);
    disown();
  };
  let ended: Promise<void> | undefined;
  return {
    url,
    get pid() {
      return server.pid;
    },
    stop: () => (ended ??= end()),
  };
}

/** Clients that are just leaving may go in peace; then those that stay are cut; a server that hangs is cut off last. */
async function endServer(server: GuardedServer): Promise<void> {
  signal(server, 'SIGTERM');
  const cut = setTimeout(() => signal(server, 'SIGINT'), LEAVE);
  // It recovers from its own log at the next start.
  const quit = setTimeout(() => signal(server, 'SIGQUIT'), HANG);
  await server.gone;
  clearTimeout(cut);
  clearTimeout(quit);
}

function signal(server: GuardedServer, name: NodeJS.Signals): void {
  if (server.ended()) return;
  try {
    process.kill(server.pid, name);
  } catch {
    // It is gone already.
  }
}

const PASSING = /lock file|shared memory block|could not bind|Address already in use|another server/i;

/** Right after a kill, a zombie or a last child of the old server may hold the lock for some seconds: try again. */
async function launch(site: Site, port: number): Promise<GuardedServer> {
  const data = clusterArgument(site.cluster, site.account);
  const args = ['-D', data, ...serverSettings(port, site.durable, site.settings)];
  const logFile = join(site.folder, 'server.log');
  const command = { binary: site.binaries.postgres, args, cluster: site.cluster, logFile, account: site.account };
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return await startGuarded(command);
    } catch (error) {
      if (waited >= PATIENCE || !PASSING.test(String(error))) throw error;
      await sleep(PAUSE);
      await clearStaleServer(site.cluster);
    }
  }
}

function asStartError(error: unknown, folder: string): DatabaseStartError {
  if (error instanceof DatabaseStartError) return error;
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.slice(-3).join(' · ');
  const denied = /EACCES|EPERM|Permission denied/.test(reason);
  const advice = denied
    ? 'Make the folder writable for this account, or set MUSTER_DATA to another one.'
    : 'See server.log there.';
  return new DatabaseStartError(`PostgreSQL in ${folder} did not start: ${reason}. ${advice}`);
}
