#!/usr/bin/env node
/** Writes every generated file again; `tools/check/generated.mjs` says what a generator is. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./generate/', import.meta.url);
const generators = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mjs')) : [];
for (const name of generators.sort()) {
  const { file, text } = await import(new URL(name, folder).href);
  writeFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), await text());
  console.log(`Wrote ${file}`);
}
