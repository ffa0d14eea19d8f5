import { startPostgres } from '#libs/platform';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { watchMemory } from './peak-memory.js';
import { writePack } from '../pack/write-pack.js';

const API = fileURLToPath(new URL('../../../api/src/main.js', import.meta.url));
const PATIENCE = 60_000;

/** A Muster of its own for one run: a durable PostgreSQL, and the real server in its own process. */
export interface BenchHouse {
  readonly url: string;
  readonly organiserCode: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  /** Peak resident bytes of the API process so far. To be asked once. */
  readonly peakMemory: () => number;
  stop(): Promise<void>;
}

/** Starts the house with one scenario pack on offer, in a temporary folder that goes when it is stopped. */
export async function openHouse(scenario: string): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  };
  try {
    await writePack(join(folder, 'scenarios'), scenario);
    const postgres = await startPostgres({ folder: join(folder, 'postgres') });
    endings.push(() => postgres.stop());
    const api = spawn(process.execPath, [...apiOptions(), API], {
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        MUSTER_DATA: join(folder, 'data'),
        MUSTER_SCENARIOS: join(folder, 'scenarios'),
        DATABASE_URL: postgres.url,
        REDIS_URL: undefined,
        MUSTER_DEMO: 'no',
        MUSTER_READY_JSON: '1',
        LOG_LEVEL: 'warn',
      },
      // The channel carries nothing: when it closes, however the bench ends, the server stops.
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
    });
    endings.push(() => end(api));
    const ready = await readiness(api);
    return {
      url: ready.url,
      organiserCode: ready.organiser,
      databaseUrl: postgres.url,
      dataFolder: join(folder, 'data'),
      peakMemory: watchMemory(api.pid ?? 0),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Options of Node for the server alone, such as `--cpu-prof`, for whoever wants to see where its time goes. */
const apiOptions = (): string[] => (process.env['MUSTER_BENCH_API_OPTIONS'] ?? '').split(' ').filter(Boolean);

interface Ready {
  readonly url: string;
  readonly organiser: string;
}

async function readiness(api: ChildProcess): Promise<Ready> {
  const lines = createInterface({ input: api.stdout as NodeJS.ReadableStream });
  const timer = setTimeout(() => lines.close(), PATIENCE);
  try {
    for await (const line of lines) {
      if (line.startsWith('{"ready"')) return (JSON.parse(line) as { ready: Ready }).ready;
    }
    throw new Error('The server did not start.');
  } finally {
    clearTimeout(timer);
    lines.close();
    api.stdout?.resume();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(timer);
}
