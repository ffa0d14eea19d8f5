import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Where a server can be reached, and the code of its organiser. */
export interface ServerReady {
  readonly url: string;
  readonly organiser: string;
}

const BEGINS = '{"ready"';

/**
 * Waits for the line in which a server says that it takes requests, as it does where MUSTER_READY_JSON is 1; undefined
 * where it ended without having said so. From then on whatever it says is read and let go, so that it is never held up.
 */
export function serverReady(server: ChildProcess): Promise<ServerReady | undefined> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve(undefined));
    if (!server.stdout) return resolve(undefined);
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line.startsWith(BEGINS)) resolve((JSON.parse(line) as { ready: ServerReady }).ready);
    });
  });
}
