import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMPILED = /\.tsx?$/;
/** The browser's app has a build of its own. */
const BROWSERS = 'apps/web';
const NOT_BUILT = /(\.spec\.tsx?|\.md)$/;

/**
 * Every file below `libs/<room>/src` and `apps/<app>/src` that the server's build needs, relative to the root, sorted.
 * @returns {{ compiled: string[], assets: string[] }}
 */
export function sources(root) {
  const files = ['libs', 'apps'].flatMap((group) =>
    foldersIn(join(root, group))
      .map((name) => `${group}/${name}`)
      .filter((place) => place !== BROWSERS)
      .flatMap((place) => filesBelow(root, `${place}/src`)),
  );
  const built = files.filter((file) => !NOT_BUILT.test(file)).sort();
  return {
    compiled: built.filter((file) => COMPILED.test(file)),
    assets: built.filter((file) => !COMPILED.test(file)),
  };
}

/** One hash over names and contents of all that decides what the build yields. */
export function fingerprint(root) {
  const { compiled, assets } = sources(root);
  const hash = createHash('sha256').update(process.versions.modules);
  for (const file of ['tsconfig.json', 'package-lock.json', ...compiled, ...assets]) {
    const content = readFileSync(join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Files below a folder, as paths from the root with forward slashes; an absent folder has none. */
export function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}

function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
