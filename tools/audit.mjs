#!/usr/bin/env node
/**
 * Asks the registry whether any package that Muster runs on has a known fault. A fault ends with 1; a registry that
 * cannot be reached is said and ends with 0, because what has not changed cannot have become worse by it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { verdictOf } from './audit/verdict.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
const { stdout } = spawnSync(npm[0], [...npm.slice(1), 'audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  timeout: 60_000,
});
const { known, faults, why } = verdictOf(stdout ?? '');
if (!known) console.log(`Not known whether packages have known faults: ${why}`);
else if (faults.length === 0) console.log('No package that Muster runs on has a known fault.');
else {
  console.error(`Packages that Muster runs on have known faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}
