import { serverReady, type ServerReady } from '#libs/platform';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { watchMemory } from './peak-memory.js';

const API = fileURLToPath(new URL('../../../api/src/main.js', import.meta.url));
const PATIENCE = 60_000;

/** One process of the real server. */
export class HouseServer {
  private child: ChildProcess | undefined;
  private peakOf = (): number => 0;

  constructor(
    private readonly environment: Readonly<Record<string, string | undefined>>,
    readonly port: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async start(): Promise<ServerReady> {
    const child = spawn(process.execPath, [...apiOptions(), API], {
      env: { ...process.env, ...this.environment, PORT: String(this.port) },
      // The channel carries nothing: when it closes, however the bench ends, the server stops.
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
    });
    this.child = child;
    this.peakOf = watchMemory(child.pid ?? 0);
    return readiness(child);
  }

  /** Peak resident bytes so far; of what runs since the last start. To be asked once. */
  peakMemory(): number {
    return this.peakOf();
  }

  /** Ends it as a fault of the machine would. */
  async kill(): Promise<void> {
    await this.endBy('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.endBy('SIGTERM');
  }

  private async endBy(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await ended;
    clearTimeout(timer);
  }
}

/** Options of Node for the server alone, such as `--cpu-prof`, for whoever wants to see where its time goes. */
const apiOptions = (): string[] => (process.env['MUSTER_BENCH_API_OPTIONS'] ?? '').split(' ').filter(Boolean);

async function readiness(api: ChildProcess): Promise<ServerReady> {
  const late = sleep(PATIENCE, undefined, { ref: false });
  const ready = await Promise.race([serverReady(api), late]);
  if (!ready) throw new Error('The server did not start.');
  return ready;
}
