import { PcapFile } from '#libs/contracts';
import { fill, namesIn } from '#libs/domain';
import type { Artefact, Values } from '#libs/domain';
import { LIMITS } from '../reading/limits.js';
import { digestOf, readBounded } from '../reading/pack-folder.js';
import type { Pack } from '../reading/pack.js';
import { parseYaml } from '../reading/parse-yaml.js';
import { artefactNamed, artefactValues } from './artefact-values.js';
import { makeCapture } from './capture/make-capture.js';
import { fillAll, fillFile } from './fill-file.js';

/** One file as one team gets it. */
export interface MadeArtefact {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The folder no longer holds what was read: the pack must be read again. */
export class PackChanged extends Error {
  override readonly name = 'PackChanged';
}

async function sourceOf({ folder, files }: Pack, file: string): Promise<Buffer> {
  const bytes = await readBounded(folder, file, LIMITS.file);
  if (!bytes || digestOf(bytes).sha256 !== files.get(file)?.sha256)
    throw new PackChanged(`${file} is not what was checked`);
  return bytes;
}

function make(artefact: Artefact, source: Buffer, values: Values): Buffer {
  if (artefact.make === 'file') return source;
  const text = source.toString();
  if (artefact.make === 'text') return Buffer.from(fillFile(text, artefact.mediaType, values));
  const description = PcapFile.parse(parseYaml(artefact.file, text).yaml?.value);
  return makeCapture(fillAll(description, values));
}

/** Values come from people too: what they fill into a name must leave it the name of one file. */
const fileName = (filled: string): string =>
  filled
    .replaceAll(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '-')
    .replace(/^\.+/, '')
    .slice(-120);

/** Artefacts in an order in which each comes after those that its text speaks of. */
function inTurn(artefacts: readonly Artefact[], uses: ReadonlyMap<string, readonly string[]>): Artefact[] {
  const turn = new Set<Artefact>();
  const visit = (artefact: Artefact, above: readonly string[]): void => {
    if (turn.has(artefact) || above.includes(artefact.id)) return;
    for (const id of uses.get(artefact.id) ?? []) {
      const other = artefacts.find((one) => one.id === id);
      if (other) visit(other, [...above, artefact.id]);
    }
    turn.add(artefact);
  };
  for (const artefact of artefacts) visit(artefact, []);
  return [...turn];
}

/**
 * Makes each artefact of a pack with one team's values, in the order of the pack. A text may speak of another artefact
 * (`{{artefact.<id>.sha256}}`).
 * @throws PackChanged when the folder has changed since it was read
 */
export async function makeArtefacts(pack: Pack, values: Values): Promise<MadeArtefact[]> {
  const { artefacts } = pack.scenario;
  const sources = new Map<string, Buffer>();
  const uses = new Map<string, readonly string[]>();
  for (const { id, file, make: how } of artefacts) {
    const source = await sourceOf(pack, file);
    sources.set(id, source);
    uses.set(id, how === 'file' ? [] : namesIn(source.toString()).flatMap((name) => artefactNamed(name) ?? []));
  }
  let known = values;
  const made = new Map<string, MadeArtefact>();
  for (const artefact of inTurn(artefacts, uses)) {
    const { id, mediaType } = artefact;
    const bytes = make(artefact, sources.get(id) ?? Buffer.alloc(0), known);
    const name = fileName(fill(artefact.name, known));
    known = { ...known, ...artefactValues(id, name, bytes) };
    made.set(id, { id, name, mediaType, bytes, sha256: digestOf(bytes).sha256 });
  }
  return artefacts.flatMap(({ id }) => made.get(id) ?? []);
}
