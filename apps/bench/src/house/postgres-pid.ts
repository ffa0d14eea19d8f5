import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The process of the PostgreSQL that keeps its data below a folder; 0 when none is found. */
export function postgresPid(folder: string): number {
  const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('postmaster.pid'),
  );
  return file === undefined ? 0 : Number(readFileSync(join(folder, file), 'utf8').split('\n')[0]);
}
