import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A generator is a module in `tools/generate/` that exports `file` (a path from the root) and `text()` (what it should
 * hold). The file is committed, so that readers and editors have it without a build; here it is made again and compared.
 */
export async function generatedIsUnchanged(root, generator) {
  const started = performance.now();
  const { file, text } = await import(pathToFileURL(join(root, 'tools', 'generate', generator)).href);
  const wanted = await text();
  const ok = existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8') === wanted;
  return {
    ok,
    seconds: `${((performance.now() - started) / 1000).toFixed(1)} s`,
    output: `${file} differs from what tools/generate/${generator} makes; run: npm run generate`,
  };
}
