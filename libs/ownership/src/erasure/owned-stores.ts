import type { DrillId, TeamId } from '#libs/domain';
import { Injectable } from '@nestjs/common';

/** A file that a team has, under the hash of its content. */
export interface OwnedFile {
  readonly name: string;
  readonly sha256: string;
}

/** A room that keeps something of teams outside the journal says so here, so that it is exported and erased with the rest. */
export interface OwnedStore {
  /** The files that these teams have there. */
  files(drill: DrillId, teams: readonly TeamId[]): Promise<readonly OwnedFile[]>;
  /** Whether anybody but these teams has this content there. */
  isKeptElsewhere(sha256: string, drill: DrillId, teams: readonly TeamId[]): Promise<boolean>;
  /** Takes away all that is kept of these teams; harmless when done before. Files go before it is asked. */
  erase(drill: DrillId, teams: readonly TeamId[]): Promise<void>;
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
}
