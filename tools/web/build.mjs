#!/usr/bin/env node
/** Builds the browser's app into dist/web, each larger file also as brotli, so that no server compresses it again. */
import { promises as files } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'dist/web');
const WORTH_COMPRESSING = 1024;

/** Rooms hold declarations only: what of them is not used does not belong in the bundle. */
const isRoom = (id) => /\/libs\/[a-z]+\/src\//.test(id);

await build({
  configFile: false,
  root: join(root, 'apps/web'),
  logLevel: 'warn',
  resolve: { alias: [{ find: /^#libs\/([a-z]+)$/, replacement: join(root, 'libs/$1/src/index.ts') }] },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: target,
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // What is inlined into a page would need a hole in the policy that guards it.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      // Half of what we build of says for whom it is, on every file.
      onLog: (level, log, tell) => void (log.code === 'MODULE_LEVEL_DIRECTIVE' || tell(level, log)),
      treeshake: { moduleSideEffects: (id) => !isRoom(id) },
    },
  },
});

const assets = join(target, 'assets');
const compress = promisify(brotliCompress);
await Promise.all(
  (await files.readdir(assets)).map(async (name) => {
    const content = await files.readFile(join(assets, name));
    if (content.length > WORTH_COMPRESSING) await files.writeFile(join(assets, `${name}.br`), await compress(content));
  }),
);
