import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const WEB = resolve(import.meta.dirname, '../../../dist/web');
const BUDGET = 200_000;
const manifest = JSON.parse(readFileSync(resolve(WEB, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Everything that is fetched before a place can be shown. */
function filesOf(entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const take = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const other of chunk.imports ?? []) take(other);
  };
  for (const entry of entries) take(entry);
  return [...files];
}

const console = filesOf(['index.html', 'src/console/console-place.tsx']);

describe('the first load of the console', () => {
  it('keeps its budget as it is sent', () => {
    const sizes = console.map((file) => {
      const packed = resolve(WEB, `${file}.br`);
      return statSync(existsSync(packed) ? packed : resolve(WEB, file)).size;
    });
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET);
  });

  it('carries no schema: the wire is known by its types alone', () => {
    const scripts = console
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(resolve(WEB, file), 'utf8'));
    expect(scripts.filter((text) => text.includes('ZodError') || text.includes('strictObject'))).toEqual([]);
  });
});
