import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { scenarioText, type PackSpec } from './pack-spec.js';

/** Writes a pack into a folder of packs, under its name. */
export async function layPack(scenarios: string, name: string, pack: PackSpec): Promise<void> {
  const files = { ...pack.files, 'scenario.yaml': scenarioText(name, pack) };
  for (const [path, content] of Object.entries(files)) {
    const place = join(scenarios, name, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, content);
  }
}
