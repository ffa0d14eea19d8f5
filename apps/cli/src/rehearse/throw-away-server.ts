import { PackLibrary } from '#libs/authoring';
import { serverReady } from '#libs/platform';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PlainFault } from '../plain-fault.js';
import { SCENARIOS } from '../pack/find-pack.js';

const SERVER = fileURLToPath(new URL('../../../api/src/main.js', import.meta.url));
const START_WITHIN = 120_000;
const STOP_WITHIN = 20_000;
const LINES_KEPT = 15;

export interface ThrowAwayServer {
  readonly url: string;
  readonly organiserCode: string;
  /** Ends the server and takes its data away. */
  remove(): Promise<void>;
}

/** Starts a server of its own, with its own PostgreSQL, in a folder that nobody keeps; the pack is pinned there. */
export async function throwAwayServer(packFolder: string): Promise<ThrowAwayServer> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-rehearsal-'));
  const drop = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const pinned = await new PackLibrary(SCENARIOS, join(folder, 'packs')).adopt(packFolder);
  if (!pinned.ok) {
    await drop();
    throw new PlainFault(`${pinned.refusal.message} See: muster check ${packFolder}`);
  }
  const child = spawn(process.execPath, [SERVER], {
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // the channel tells it when the rehearsal is gone
    detached: true, // Ctrl-C is for the rehearsal, which then ends its server in order
  });
  const remove = async (): Promise<void> => {
    await ended(child);
    await drop();
  };
  try {
    return { ...(await started(child)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function environment(folder: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, REDIS_URL: _redis, PUBLIC_URL: _public, ...inherited } = process.env;
  const own = { MUSTER_DATA: folder, PORT: '0', HOST: '127.0.0.1', MUSTER_DEMO: 'no', MUSTER_READY_JSON: '1' };
  return { ...inherited, LOG_LEVEL: 'error', ...own };
}

async function started(child: ChildProcess): Promise<{ url: string; organiserCode: string }> {
  const said: string[] = [];
  const hear = (line: string): void => void said.splice(0, said.push(line) - LINES_KEPT);
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', hear);
  const ready = await Promise.race([serverReady(child), sleep(START_WITHIN, 'late' as const, { ref: false })]);
  if (ready === 'late' || !ready) {
    const why = ready === 'late' ? 'The server did not start in time.' : 'The server could not start:';
    throw new PlainFault(`${why}\n${said.join('\n')}`.trim());
  }
  return { url: ready.url, organiserCode: ready.organiser };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
  await gone;
  clearTimeout(timer);
}
