import { createHash } from 'node:crypto';
import type { PackHash } from '#libs/domain';
import type { Digest } from './pack-folder.js';

/** Files on which play depends; a README or an author's notes may change without making another pack. */
export const counts = (path: string): boolean =>
  path === 'scenario.yaml' || /^(?:locales|content|artefacts)\//.test(path);

/** SHA-256 over the sorted lines `<path>\0<sha256 of the content>\n` of all files that count. */
export function packHash(files: ReadonlyMap<string, Digest>): PackHash {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].filter(counts).sort())
    hash.update(`${path}\0${files.get(path)?.sha256 ?? ''}\n`);
  return hash.digest('hex');
}
