import { freePort } from '#libs/platform';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface FreshRedis {
  readonly url: string;
  /** Ends it with this signal, and waits until it has ended; it keeps nothing. */
  end(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again where it was, empty. */
  again(): Promise<void>;
}

/** The program of Redis or Valkey on this machine; undefined where there is none. */
export function redisProgram(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['redis-server', 'valkey-server']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** A Redis of one's own on loopback that writes nothing to disk. To be asked for only where `redisProgram` finds one. */
export async function freshRedis(): Promise<FreshRedis> {
  const program = redisProgram();
  if (program === undefined) throw new Error('There is no redis-server and no valkey-server on this machine.');
  const folder = await mkdtemp(join(tmpdir(), 'muster-redis-'));
  const port = await freePort();
  let server = await begin(program, port, folder);
  process.once('exit', () => server.kill('SIGKILL'));
  return {
    url: `redis://127.0.0.1:${port}`,
    async end(signal = 'SIGTERM') {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = once(server, 'close');
        server.kill(signal);
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
    async again() {
      server = await begin(program, port, tmpdir());
    },
  };
}

async function begin(program: string, port: number, folder: string): Promise<ChildProcess> {
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const server = spawn(
    program,
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (/Ready to accept connections/.test(said)) resolve();
    });
    server.on('close', (code) => reject(new Error(`Redis ended with ${code}: ${said}`)));
  });
  return server;
}
