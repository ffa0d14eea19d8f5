#!/usr/bin/env node
/**
 * Makes a clone ready to run: packages installed, TypeScript built. Runs before start, test and bench, and does nothing
 * (in a few milliseconds) when both are fresh. Node built-ins only: on a fresh clone there is nothing else to import.
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, buildIsFresh } from './ensure/build.mjs';
import { install, packagesAreFresh } from './ensure/packages.mjs';
import { oneAtATime } from './ensure/one-at-a-time.mjs';
import { NotReady } from './ensure/not-ready.mjs';
import { buildWeb, webIsFresh } from './ensure/web.mjs';

/**
 * @param {{ force?: boolean, say?: (line: string) => void }} [options] `force` builds even when nothing changed;
 *   `say` receives one line a step.
 * @throws {NotReady} with a message for people
 */
export async function ensure({ force = false, say = console.log } = {}) {
  refuseOldNode();
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (!force && packagesAreFresh(root) && buildIsFresh(root) && webIsFresh(root)) return;
  await oneAtATime(root, say, async () => {
    // Decided again under the lock: another process may have just done the work.
    if (!packagesAreFresh(root)) await install(root, say);
    // Two processes for two cores.
    await Promise.all([
      (force || !buildIsFresh(root)) && build(root, say),
      (force || !webIsFresh(root)) && buildWeb(root, say),
    ]);
  });
}

/** npm only warns, and an old Node would fail later at a line that says nothing. */
function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new NotReady(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await ensure({ force: process.argv.includes('--force') });
  } catch (fault) {
    console.error(fault instanceof NotReady ? `muster: ${fault.message}` : fault);
    process.exitCode = 1;
  }
}
