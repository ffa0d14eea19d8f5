import { serverReady, type ServerReady } from '#libs/platform';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Shake } from './shaken-machine.js';

const API = fileURLToPath(new URL('../../../api/src/main.js', import.meta.url));
const SHAKEN = pathToFileURL(fileURLToPath(new URL('./shaken-machine.js', import.meta.url))).href;
const PATIENCE = 60_000;
const BREATH = 200;

/** One process of the installation, in the hands of somebody who starts it again whenever it ends. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private wanted = true;
  private lastReady: ServerReady | undefined;
  /** What it said last on its standard error, for whoever wants to know why it ended. */
  readonly complaints: string[] = [];

  constructor(
    readonly name: string,
    private readonly port: number,
    private readonly environment: Readonly<Record<string, string | undefined>>,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get isUp(): boolean {
    return this.child !== undefined && this.lastReady !== undefined;
  }

  /** Starts it, and again after each end, until `stop`. Settles when it is ready for the first time. */
  async start(): Promise<ServerReady> {
    for (const patience = Date.now() + PATIENCE; Date.now() < patience; await sleep(BREATH)) {
      const ready = await this.begin();
      if (ready) return ready;
      if (!this.wanted) break;
    }
    throw new Error(`${this.name} did not start: ${this.complaints.slice(-3).join(' ')}`);
  }

  kill(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  shake(shake: Shake): void {
    if (this.child?.connected) this.child.send(shake);
  }

  async stop(): Promise<void> {
    this.wanted = false;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await ended;
    clearTimeout(timer);
  }

  private async begin(): Promise<ServerReady | undefined> {
    const child = spawn(process.execPath, ['--import', SHAKEN, API], {
      env: { ...process.env, ...this.environment, PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.child = child;
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
      this.complaints.push(line);
      if (this.complaints.length > 200) this.complaints.shift();
    });
    const ended = once(child, 'exit').then(() => undefined);
    const ready = await serverReady(child);
    this.lastReady = ready;
    void ended.then(() => this.onEnd(child, ready !== undefined));
    return ready;
  }

  private onEnd(child: ChildProcess, wasReady: boolean): void {
    if (this.child === child) this.lastReady = undefined;
    if (this.wanted && wasReady) void this.start().catch(() => undefined);
  }
}
