import { Catalogue, DrillDesks } from '#libs/conduct';
import type { DrillId, Entry, EventOf } from '#libs/domain';
import { Places } from '#libs/identity';
import { FileStore, logger } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { OwnedStores, type Owners } from './owned-stores.js';

const log = logger('ownership');

type Erased = EventOf<'nation-erased'>;

/**
 * Carries out what the journal says of nations that were erased. The act destroys the nation's key, and with it what the
 * journal held; here follows all that is kept elsewhere. It is done again whenever the journal is read, so that a process
 * that was killed in the middle leaves nothing for good.
 */
@Injectable()
export class Erasing {
  private readonly underWay = new Map<DrillId, Promise<void>>();

  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(OwnedStores) private readonly stores: OwnedStores,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Places) private readonly places: Places,
  ) {
    desks.follow({
      past: (entry) => this.seen(entry),
      kept: (entries) => entries.forEach((entry) => this.seen(entry)),
    });
  }

  /** Settles when all that the journal has said so far of this drill is carried out. */
  async done(drill: DrillId): Promise<void> {
    await this.underWay.get(drill);
  }

  private seen({ drill, event }: Entry): void {
    if (event.type !== 'nation-erased') return;
    const before = this.underWay.get(drill) ?? Promise.resolve();
    const done = before.catch(() => undefined).then(() => this.carryOut(drill, event));
    this.underWay.set(drill, done);
    done.catch((error: unknown) => log.error({ err: error, drill }, 'an erasure is not finished: it begins again'));
  }

  private async carryOut(drill: DrillId, { nation, teams, files }: Erased): Promise<void> {
    const owners = { drill, nation, teams };
    await this.removeFiles(files, owners);
    for (const store of this.stores.all) await store.erase(owners);
    await this.places.forgetNation(drill, nation, teams);
  }

  /** What was made for its teams alone. The same content may have been made for a team of another drill: then it stays. */
  private async removeFiles(wanted: readonly string[], owners: Owners): Promise<void> {
    const left: string[] = [];
    for (const sha256 of wanted) if (await this.files.has(sha256)) left.push(sha256);
    if (left.length === 0) return;
    const made = await this.madeElsewhere(owners);
    for (const sha256 of left) if (!made.has(sha256)) await this.files.remove(sha256);
  }

  private async madeElsewhere({ drill, teams }: Owners): Promise<ReadonlySet<string>> {
    const made = new Set<string>();
    for (const { id } of await this.catalogue.list()) {
      await this.desks.read(id, (seen) => {
        for (const { card, artefacts } of seen.teams.values()) {
          if (id === drill && teams.includes(card.id)) continue;
          for (const { sha256 } of artefacts) made.add(sha256);
        }
      });
    }
    return made;
  }
}
