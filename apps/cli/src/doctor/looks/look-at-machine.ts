import { unfitFolder, unfitScenarios, type Config } from '#libs/platform';
import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { doubt, fault, well, type Finding } from '../finding.js';

const GIGABYTE = 1024 ** 3;
/** A console takes one open file; the rest is for the database, the queue and files. */
const FEW_FILES = 4096;

/** The machine itself: Node, memory, open files, the data folder and the secrets in it. */
export function lookAtMachine({ dataFolder, scenariosFolder }: Config): Finding[] {
  const packs = scenariosFolder === undefined ? undefined : unfitScenarios(scenariosFolder);
  const offered = packs ? [fault('scenarios', packs.says, packs.mend)] : [];
  return [node(), memory(), ...openFiles(), ...folder(dataFolder), ...secrets(dataFolder), ...offered];
}

function node(): Finding {
  const { version } = process;
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return well('Node', version);
  return fault('Node', `${version} is too old`, 'Install Node 20.19 or newer.');
}

function memory(): Finding {
  const says = `${(totalmem() / GIGABYTE).toFixed(1)} GB, ${availableParallelism()} processors`;
  if (totalmem() >= GIGABYTE) return well('machine', says);
  return doubt('machine', says, 'Forty teams want 1 GB or more.');
}

function openFiles(): Finding[] {
  if (!existsSync('/proc/self/limits')) return [];
  const limit = Number(/^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? Infinity);
  if (limit >= FEW_FILES) return [well('open files', `up to ${limit}`)];
  return [doubt('open files', `only ${limit}`, 'Raise it (ulimit -n 65536, or LimitNOFILE): each console takes one.')];
}

function folder(dataFolder: string): Finding[] {
  const unfit = unfitFolder(dataFolder);
  if (unfit) return [fault('data folder', unfit.says, unfit.mend)];
  const there = existsSync(dataFolder);
  const place = there ? dataFolder : existing(dirname(dataFolder));
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const says = `${dataFolder}${there ? '' : ' (made at the first start)'}, ${(free / GIGABYTE).toFixed(1)} GB free`;
  return [free < GIGABYTE ? doubt('data folder', says, 'Make room before a drill.') : well('data folder', says)];
}

const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));

function secrets(dataFolder: string): Finding[] {
  return ['secret', 'keyring'].flatMap((name) => {
    const file = join(dataFolder, name);
    if (!existsSync(file)) return [];
    const open = (statSync(file).mode & 0o077) !== 0;
    if (!open) return [well(name, 'only this account can read it')];
    return [fault(name, `${file} can be read by other accounts`, `chmod 600 ${file}`)];
  });
}
