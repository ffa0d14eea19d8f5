import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import specMaps from './spec-maps.cjs';

const ROOT = join(import.meta.dirname, '../..');
const GLOBALS = new URL('./spec-globals.mjs', import.meta.url).href;
const TYPESCRIPT = /\.tsx?$/;
/** What is in the build; the browser's app has one of its own that nothing but a browser can load. */
const BUILT = /^(libs|apps)\/(?!web\/)[^/]+\/src\//;

const OPTIONS = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'nodenext' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
  },
};
const { version } = createRequire(import.meta.url)('@swc/core/package.json');
const OF_OPTIONS = JSON.stringify([version, OPTIONS]);

/**
 * A spec's imports of sources lead to what was built of them; those of its helpers to their TypeScript, which is loaded
 * anew for each spec, as is what Jest has given it.
 */
export async function resolve(specifier, context, next) {
  const parent = URL.canParse(context.parentURL ?? '') ? new URL(context.parentURL) : undefined;
  if (!parent || !TYPESCRIPT.test(parent.pathname)) return next(specifier, context);
  if (specifier === '@jest/globals') return { url: `${GLOBALS}${parent.search}`, shortCircuit: true };
  if (!specifier.startsWith('.')) return next(specifier, context);
  const found = candidates(fileURLToPath(new URL(specifier, parent))).find(existsSync);
  if (found === undefined) return next(specifier, context);
  return { url: `${pathToFileURL(found).href}${TYPESCRIPT.test(found) ? parent.search : ''}`, shortCircuit: true };
}

function candidates(path) {
  if (!path.endsWith('.js')) return [];
  const stem = path.slice(0, -'.js'.length);
  const place = relative(ROOT, path);
  return [...(BUILT.test(place) ? [join(ROOT, 'dist', place)] : []), `${stem}.ts`, `${stem}.tsx`];
}

export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (!TYPESCRIPT.test(pathname)) return next(url, context);
  return { format: 'module', source: await translated(fileURLToPath(`file://${pathname}`)), shortCircuit: true };
}

/** Kept beside the build: a spec that nobody has changed is translated once. */
async function translated(path) {
  const text = await readFile(path, 'utf8');
  const mark = `// ${createHash('sha256').update(OF_OPTIONS).update(text).digest('hex')}\n`;
  const place = specMaps.translationOf(path);
  const kept = await readFile(place, 'utf8').catch(() => '');
  if (kept.endsWith(mark)) return kept;
  const { transform } = await import('@swc/core');
  const { code, map } = await transform(text, { ...OPTIONS, filename: path, sourceFileName: path });
  const source = `${code}\n${mark}`;
  await mkdir(dirname(place), { recursive: true });
  await put(`${place}.map`, map ?? '');
  await put(place, source);
  return source;
}

/** Two specs that import the same helper may translate it at once. */
async function put(place, content) {
  const draft = `${place}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, place);
}
