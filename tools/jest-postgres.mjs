/**
 * Jest calls this module twice, before the first spec and after the last one. The first call builds what specs import,
 * where that has changed, and starts one throw-away PostgreSQL for the whole run; the second ends it. Specs get databases
 * of their own through `freshDatabase()`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';

const root = join(import.meta.dirname, '..');
const launcher = join(root, 'dist/libs/platform/src/database/start-postgres.js');
const PURE = /^(\.\/)?libs\/(domain|contracts)\b/;

let running;

export default async function jestPostgres(globalConfig) {
  if (running) return end();
  await ensure();
  const asked = globalConfig.nonFlagArgs ?? [];
  if (asked.length > 0 && asked.every((pattern) => PURE.test(pattern))) return;
  await begin();
}

async function begin() {
  const { startPostgres } = await import(launcher);
  const folder = mkdtempSync(join(tmpdir(), 'muster-test-'));
  running = { server: await startPostgres({ folder, durable: false }), folder };
  // What is refused on purpose need not be said.
  process.env.LOG_LEVEL ??= 'silent';
  process.env.MUSTER_TEST_DATABASE = running.server.url;
}

async function end() {
  const { server, folder } = running;
  running = undefined;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
