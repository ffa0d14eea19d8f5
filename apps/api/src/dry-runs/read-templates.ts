import type { Pack } from '#libs/authoring';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text artefacts of a pack as they are before anything is filled in, by id. */
export async function readTemplates({ scenario, folder }: Pack): Promise<Record<string, string>> {
  const texts = scenario.artefacts.filter(({ make }) => make === 'text');
  const read = texts.map(async ({ id, file }) => [id, await readFile(join(folder, file), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
}
