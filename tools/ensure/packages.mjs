import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotReady } from './not-ready.mjs';
import { run } from './run.mjs';

/**
 * Compares the lock with npm's own record of what it installed, package by package: file times would ask for an
 * installation after every change of branch.
 */
export function packagesAreFresh(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted)
    throw new NotReady('package-lock.json is missing or damaged; restore it with: git checkout package-lock.json');
  if (!installed) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    // Builds for other systems are optional and rightly absent.
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

/** Installs exactly what the lock names, the compiler included whatever NODE_ENV says. */
export async function install(root, say) {
  refuseForeignFolder(root);
  say('Installing packages (npm ci), about half a minute …');
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const { ok, output, seconds } = await run(
    npm[0],
    [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund'],
    {
      cwd: root,
      shell: npm[0] === 'npm.cmd',
    },
  );
  if (!ok) throw new NotReady(`the packages could not be installed (npm ci, after ${seconds}):\n${forReaders(output)}`);
  say(`Installed packages in ${seconds}`);
}

/** A CI log is read by more people than a terminal is, and may not show them where packages come from. */
function forReaders(output) {
  return process.env.CI ? output.replace(/\bhttps?:\/\/[^\s/]+/g, '<registry>') : output;
}

/** `npm ci` empties node_modules first: through a link that would empty another checkout's. */
function refuseForeignFolder(root) {
  const folder = join(root, 'node_modules');
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) {
    throw new NotReady('node_modules is a link and does not fit package-lock.json; run npm ci where it points to');
  }
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
