import type { Fault } from '#libs/contracts';
import { ok, refuse, SLUG, type PackHash, type Result } from '#libs/domain';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pack } from '../reading/pack.js';
import { readPack } from '../reading/read-pack.js';

const HASH = /^[0-9a-f]{64}$/;

/** The folder from which new scenarios begin. */
export const TEMPLATE = '_template';

/** Where packs are published that lie in no folder of their own. */
export interface Shelf {
  published(): Promise<readonly { readonly name: string; readonly hash: PackHash }[]>;
}

/** A pack that organisers may choose, or why they may not. */
export interface Offer {
  readonly folder: string;
  readonly pack?: Pack;
  readonly faults: readonly Fault[];
}

/**
 * The scenario packs of an installation. A drill is pinned to a pack's content: what it was created from is copied under
 * its hash into the data folder, so that later edits of the pack touch no drill.
 */
export class PackLibrary {
  private shelf: Shelf = { published: () => Promise.resolve([]) };
  private readonly pinned = new Map<PackHash, Promise<Pack | undefined>>();

  /**
   * @param scenarios folder with the packs on offer, one folder each
   * @param kept folder for pinned versions, inside the data folder
   */
  constructor(
    private readonly scenarios: string,
    private readonly kept: string,
  ) {}

  /** All packs on offer, by name; folders that begin with `_` or `.` are not packs. */
  async offers(): Promise<Offer[]> {
    const folders = await this.folders();
    const offers: Offer[] = [];
    for (const folder of folders) {
      const reading = await readPack(join(this.scenarios, folder));
      offers.push(reading.ok ? { folder, pack: reading.pack, faults: [] } : { folder, faults: reading.faults });
    }
    for (const { name, hash } of await this.shelf.published()) {
      const pack = folders.includes(name) ? undefined : await this.byHash(hash);
      if (pack) offers.push({ folder: name, pack, faults: [] });
    }
    return offers.sort((one, other) => (one.folder < other.folder ? -1 : 1));
  }

  private async folders(): Promise<string[]> {
    const entries = await readdir(this.scenarios, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory() && SLUG.test(entry.name)).map(({ name }) => name);
    return folders.sort();
  }

  /** The names under which packs are on offer, playable or not. */
  async names(): Promise<string[]> {
    return [...(await this.folders()), ...(await this.shelf.published()).map(({ name }) => name)];
  }

  /** Offers what is published elsewhere too; a pack in a folder goes before one of the same name. */
  offersAlso(shelf: Shelf): void {
    this.shelf = shelf;
  }

  /** The folder of a pack on offer by name, of the template, or of a pinned version by its hash; undefined: there is none. */
  async folderOf(nameOrHash: string): Promise<string | undefined> {
    if (HASH.test(nameOrHash)) return (await this.byHash(nameOrHash))?.folder;
    if (nameOrHash !== TEMPLATE && !SLUG.test(nameOrHash)) return undefined;
    const folder = join(this.scenarios, nameOrHash);
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) return folder;
    const published = (await this.shelf.published()).find(({ name }) => name === nameOrHash);
    return published && (await this.byHash(published.hash))?.folder;
  }

  /** Finds a pack by name, or a pinned version by its hash, and pins it. Refuses `unknown-thing`, `pack-faulty`, `pack-unusable`. */
  async choose(nameOrHash: string): Promise<Result<Pack>> {
    if (HASH.test(nameOrHash)) {
      const pack = await this.byHash(nameOrHash);
      return pack ? ok(pack) : refuse('unknown-thing', 'There is no pack version with that hash.');
    }
    const folder = SLUG.test(nameOrHash) ? await this.folderOf(nameOrHash) : undefined;
    return folder === undefined
      ? refuse('unknown-thing', `There is no scenario pack named ${nameOrHash}.`)
      : this.adopt(folder);
  }

  /** Pins the pack in a folder as it stands now. */
  async adopt(folder: string): Promise<Result<Pack>> {
    const reading = await readPack(folder);
    if (!reading.ok) {
      const faults = reading.faults.map(({ file, line, message }) => ({ path: `${file}:${line}`, message }));
      return refuse(reading.unusable ? 'pack-unusable' : 'pack-faulty', 'The scenario pack has faults.', { faults });
    }
    await this.pin(reading.pack);
    const pinned = await this.byHash(reading.pack.hash);
    return pinned ? ok(pinned) : refuse('pack-unusable', 'The scenario pack changed while it was read. Try again.');
  }

  /** A pinned version, or undefined when there is none or it is not what its hash says. */
  byHash(hash: PackHash): Promise<Pack | undefined> {
    const known = this.pinned.get(hash);
    if (known) return known;
    const reading = this.load(hash);
    this.pinned.set(hash, reading);
    void reading.then((pack) => pack ?? this.pinned.delete(hash));
    return reading;
  }

  private async load(hash: PackHash): Promise<Pack | undefined> {
    if (!HASH.test(hash)) return undefined;
    const reading = await readPack(join(this.kept, hash));
    return reading.ok && reading.pack.hash === hash ? reading.pack : undefined;
  }

  /** Copies beside and renames, so that a version is there whole or not at all. */
  private async pin(pack: Pack): Promise<void> {
    const place = join(this.kept, pack.hash);
    if (await stat(place).catch(() => undefined)) return;
    const draft = join(this.kept, `.${randomUUID()}`);
    for (const path of pack.files.keys()) {
      await mkdir(dirname(join(draft, path)), { recursive: true, mode: 0o700 });
      await copyFile(join(pack.folder, path), join(draft, path));
    }
    await rename(draft, place).catch(async (error: NodeJS.ErrnoException) => {
      await rm(draft, { recursive: true, force: true });
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  }
}
