import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotReady } from './not-ready.mjs';
import { run } from './run.mjs';
import { filesBelow } from './sources.mjs';

const STAMP = 'dist/.web-stamp';
const PAGE = 'apps/web/index.html';
/** What the browser's app is made of: its own sources, and the rooms that it may see. */
const PLACES = ['apps/web/src', 'apps/web/public', 'libs/domain/src', 'libs/contracts/src', 'libs/locale/src'];

/** Fresh when the last whole build was of exactly these sources; a tree without the app has nothing to build. */
export function webIsFresh(root) {
  if (!existsSync(join(root, PAGE))) return true;
  const stamp = join(root, STAMP);
  return (
    existsSync(join(root, 'dist/web/index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint(root)
  );
}

/** Builds dist/web; the stamp is written last. */
export async function buildWeb(root, say) {
  const stamp = fingerprint(root);
  rmSync(join(root, STAMP), { force: true });
  // Whatever this shell or Jest says of itself: another would build a slower and larger app.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { ok, output, seconds } = await run(process.execPath, ['tools/web/build.mjs'], { cwd: root, env });
  if (!ok) throw new NotReady(`the build for the browser failed:\n${output}`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, `${STAMP}.new`), stamp);
  renameSync(join(root, `${STAMP}.new`), join(root, STAMP));
  say(`Built the browser's app in ${seconds}`);
}

function fingerprint(root) {
  const hash = createHash('sha256');
  const sources = PLACES.flatMap((place) => filesBelow(root, place)).filter((file) => !/\.(spec\.tsx?|md)$/.test(file));
  for (const file of ['package-lock.json', 'tools/web/build.mjs', PAGE, ...sources.sort()]) {
    const content = readFileSync(join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
