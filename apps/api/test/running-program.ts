import { serverReady, type ServerReady } from '#libs/platform';
import { HttpVoice } from '#libs/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/apps/api/src/main.js', import.meta.url));

/** Far longer than any process drains in a spec, in milliseconds. */
const LONGEST_LEAVE = 25_000;

const begun = new Set<RunningProgram>();

export interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** The program itself, as `npm start` runs it, with its own PostgreSQL. */
export class RunningProgram {
  private said = '';
  private complained = '';
  readonly ended: Promise<Ended>;
  private readonly readiness: Promise<ServerReady | undefined>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly dataFolder: string,
  ) {
    child.stdout?.on('data', (text: Buffer) => (this.said += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.complained += text.toString()));
    this.readiness = serverReady(child);
    this.ended = once(child, 'close').then(([code]) => ({
      code: code as number | null,
      said: this.said,
      complained: this.complained,
    }));
  }

  /** Ends what a failed spec has left running. */
  static async endAll(): Promise<void> {
    for (const program of begun) await program.end('SIGKILL');
  }

  static begin(environment: Readonly<Record<string, string>>): RunningProgram {
    const { PATH = '' } = process.env;
    const own = { PATH, MUSTER_DEMO: 'no', MUSTER_READY_JSON: '1', LOG_LEVEL: 'error', PORT: '0', ...environment };
    const child = spawn(process.execPath, [MAIN], { env: own, stdio: ['ignore', 'pipe', 'pipe'] });
    const program = new RunningProgram(child, environment['MUSTER_DATA'] ?? '');
    begun.add(program);
    void program.ended.then(() => begun.delete(program));
    return program;
  }

  /** Waits until it says that it is ready, and signs the organiser in. */
  async ready(): Promise<HttpVoice> {
    const { url, organiser } = await this.isReady();
    return new HttpVoice(url).signsIn(organiser);
  }

  /** Where it listens, once it does: whoever leaves its port to it cannot be beaten to it by another process. */
  async address(): Promise<string> {
    return (await this.isReady()).url;
  }

  private async isReady(): Promise<ServerReady> {
    const ready = await this.readiness;
    if (ready) return ready;
    const { code, complained, said } = await this.ended;
    throw new Error(`the program ended with ${code}: ${complained}${said}`);
  }

  /** The process of its PostgreSQL. */
  get postgres(): number {
    const file = join(this.dataFolder, 'postgres', 'cluster', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  }

  /** Gives what it left behind; one that does not go is killed, and the spec told so. */
  async end(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    const ended = await Promise.race([this.ended, sleep(LONGEST_LEAVE, undefined, { ref: false })]);
    if (ended) return ended;
    this.child.kill('SIGKILL');
    throw new Error(`the program did not go on ${signal}: ${this.complained}${this.said}`);
  }
}

/** Whether a process of this number lives. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
