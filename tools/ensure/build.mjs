import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NotReady } from './not-ready.mjs';
import { run } from './run.mjs';
import { filesBelow, fingerprint, sources } from './sources.mjs';

const STAMP = 'dist/.stamp';
const COMPILER = 'node_modules/typescript7/bin/tsc';

/** Fresh when the stamp that the last whole build left names exactly these sources. */
export function buildIsFresh(root) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** Compiles, copies what is not TypeScript, sweeps what lost its source. The stamp is written last. */
export async function build(root, say) {
  // Taken before compiling: a file saved meanwhile makes the stamp stale, and the next run builds again.
  const stamp = fingerprint(root);
  rmSync(join(root, STAMP), { force: true });
  const { ok, output, seconds } = await run(process.execPath, [COMPILER, '-p', 'tsconfig.json'], { cwd: root });
  if (!ok) throw new NotReady(`the TypeScript build failed:\n${output}`);
  const { compiled, assets } = sources(root);
  for (const file of assets) place(root, file);
  sweep(root, compiled, assets);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, `${STAMP}.new`), stamp);
  renameSync(join(root, `${STAMP}.new`), join(root, STAMP));
  say(`Built ${compiled.length} files in ${seconds}`);
}

function place(root, file) {
  const target = join(root, 'dist', file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(root, file), target);
}

/** A file whose source is gone would still be found by a glob or an import, and hide the loss. */
function sweep(root, compiled, assets) {
  const wanted = new Set(assets.map((file) => `dist/${file}`));
  for (const file of compiled) {
    const stem = `dist/${file.replace(/\.tsx?$/, '')}`;
    wanted.add(`${stem}.js`).add(`${stem}.js.map`);
  }
  for (const file of [...filesBelow(root, 'dist/libs'), ...filesBelow(root, 'dist/apps')]) {
    if (!wanted.has(file)) rmSync(join(root, file), { force: true });
  }
}
