import type { DrillId, NationId, TeamId } from '#libs/domain';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** A file that a team has, under the hash of its content. */
export interface OwnedFile {
  readonly name: string;
  readonly sha256: string;
  /** Its content, in clear. */
  open(): Readable;
}

/** Whose things are asked for: a nation's in one drill, all of its teams' or some of them. */
export interface Owners {
  readonly drill: DrillId;
  readonly nation: NationId;
  readonly teams: readonly TeamId[];
}

/** A room that keeps something of teams outside the journal says so here, so that it is exported and erased with the rest. */
export interface OwnedStore {
  /** The files that they have there. */
  files?(owners: Owners): Promise<readonly OwnedFile[]>;
  /** Takes away all that is kept of the nation, files too; harmless when done before. Its key is gone by then. */
  erase(owners: Owners): Promise<void>;
}

/** Every room that keeps something of teams. */
@Injectable()
export class OwnedStores {
  private readonly stores: OwnedStore[] = [];

  add(store: OwnedStore): void {
    this.stores.push(store);
  }

  get all(): readonly OwnedStore[] {
    return this.stores;
  }

  /** All files of these owners, wherever they are. */
  async files(owners: Owners): Promise<readonly OwnedFile[]> {
    const found = await Promise.all(this.stores.map((store) => store.files?.(owners) ?? Promise.resolve([])));
    return found.flat();
  }
}
