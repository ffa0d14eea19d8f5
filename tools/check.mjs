#!/usr/bin/env node
/**
 * `static`: everything that can be said of the code without running it. `all`: that, then every test, and what stands on
 * the shape of an installation a second time, scaled out; further arguments go to Jest. One line a step; a step that fails
 * prints all it said.
 */
import { fileURLToPath } from 'node:url';
import { allTests } from './check/all-tests.mjs';
import { staticSteps } from './check/static-steps.mjs';
import { twoAtATime } from './check/two-at-a-time.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [mode, ...jestArguments] = process.argv.slice(2);
if (mode !== 'static' && mode !== 'all') {
  console.error('usage: node tools/check.mjs static | all [arguments for Jest]');
  process.exit(2);
}

const failed = await twoAtATime(staticSteps(root), ({ name, ok, seconds, output, note }) => {
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(24)} ${seconds.padStart(7)}${note ? `  ${note}` : ''}`);
  if (!ok) console.log(`\n${output}\n`);
});
if (failed.length > 0) {
  console.error(`${failed.length} of the checks failed: ${failed.join(', ')}`);
  process.exitCode = 1;
} else if (mode === 'all') {
  process.exitCode = await allTests(root, jestArguments);
}
