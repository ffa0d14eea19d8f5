import { OwnedStores, type OwnedFile, type OwnedStore, type Owners } from '#libs/ownership';
import { Inject, Injectable } from '@nestjs/common';
import { Attachments } from './attachments.js';
import { DraftStore } from './store/draft-store.js';

/** What this room keeps of teams outside the journal: files that they attached, and what they were writing. */
@Injectable()
export class TeamsKeep implements OwnedStore {
  constructor(
    @Inject(Attachments) private readonly attachments: Attachments,
    @Inject(DraftStore) private readonly drafts: DraftStore,
    @Inject(OwnedStores) stores: OwnedStores,
  ) {
    stores.add(this);
  }

  async files({ drill, nation, teams }: Owners): Promise<readonly OwnedFile[]> {
    const found = await Promise.all(teams.map((team) => this.attachments.all({ drill, nation, team })));
    return found
      .flat()
      .map((file) => ({ name: file.name, sha256: file.sha256, open: () => this.attachments.read(file) }));
  }

  async erase({ drill, teams }: Owners): Promise<void> {
    for (const team of teams) {
      await this.attachments.dropAll(drill, team);
      await this.drafts.dropAll(drill, team);
    }
  }
}
