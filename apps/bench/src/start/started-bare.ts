import { freePort, startPostgres } from '#libs/platform';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { firstPage } from './first-page.js';

const PATIENCE = 60_000;

const SERVER = `
  require('node:http').createServer((_, reply) => reply.end('<html></html>')).listen(Number(process.argv[1]), '127.0.0.1');
`;

/** The limit of starting: the same PostgreSQL on a folder, and at the same time a Node that serves one page. In milliseconds. */
export async function startedBare(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['-e', SERVER, String(port)], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    const [postgres, page] = await Promise.all([
      startPostgres({ folder }).then((running) => ({ running, took: performance.now() - began })),
      firstPage(`http://127.0.0.1:${port}`, began, PATIENCE),
    ]);
    await postgres.running.stop();
    return Math.max(postgres.took, page);
  } finally {
    child.kill();
    await ended;
  }
}
