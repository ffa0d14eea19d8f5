#!/usr/bin/env node
/** The `muster` command. Progress goes to stderr, because stdout may be read by a program (`--json`). */
import { ensure } from './ensure.mjs';
import { NotReady } from './ensure/not-ready.mjs';

try {
  await ensure({ say: (line) => process.stderr.write(`${line}\n`) });
} catch (fault) {
  if (!(fault instanceof NotReady)) throw fault;
  process.stderr.write(`muster: ${fault.message}\n`);
  process.exit(2);
}
await import('../dist/apps/cli/src/main.js');
