import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '#libs/platform';
import { firstPage } from './first-page.js';

const ROOT = fileURLToPath(new URL('../../../../..', import.meta.url));
const PATIENCE = 120_000;
const MIB = 1024 * 1024;

export interface Started {
  /** Milliseconds from `npm start` to the first page. */
  readonly took: number;
  /** Resident megabytes of the server a moment after. */
  readonly restMb: number;
}

/** `npm start` as somebody types it, on a data folder; stopped again. */
export async function startedByNpm(dataFolder: string, rest: number): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      MUSTER_DATA: dataFolder,
      MUSTER_DEMO: 'no',
      DATABASE_URL: undefined,
      REDIS_URL: undefined,
    },
    stdio: 'ignore',
    // npm, its shell and the server are one group, which is told to stop as a terminal tells it.
    detached: true,
  });
  const ended = once(child, 'exit');
  try {
    const url = `http://127.0.0.1:${port}`;
    const took = await firstPage(url, began, PATIENCE);
    await new Promise((resolve) => setTimeout(resolve, rest));
    const figures = await (await fetch(`${url}/metrics`)).text();
    const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(figures)?.[1] ?? 0);
    return { took, restMb: bytes / MIB };
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}
