import { DrillDesks } from '#libs/conduct';
import {
  isOver,
  ok,
  refuse,
  type DrillId,
  type NationId,
  type Result,
  type SeenDrill,
  type TeamArtefact,
  type TeamId,
} from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { FileStore } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { OwnedStores, type OwnedFile } from '../erasure/owned-stores.js';
import { ownLines } from './own-lines.js';

/** Gives a nation what is its own, to take away. */
@Injectable()
export class NationExport {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(OwnedStores) private readonly stores: OwnedStores,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /**
   * An archive of `own.jsonl` and `files/`, after EndEx: before, marks would tell how things stand. A team's lead takes away
   * what is that team's, who controls a nation what is its teams'.
   * @param nation whose it must be, where somebody says so
   */
  async of(caller: Caller, drill: DrillId, nation?: NationId): Promise<Result<Readable>> {
    const permitted = permit(caller, 'nation.export', drill);
    if (!permitted.ok) return permitted;
    const found = await this.desks.read(drill, (seen) => ({
      ...ownIn(seen, caller),
      over: isOver(seen),
      status: seen.status,
    }));
    const { nation: own, teams = [] } = found ?? {};
    if (!found || own === undefined || (nation !== undefined && nation !== own)) return noDrill;
    if (!found.over) return refuse('drill-not-over', 'A team takes away its own after EndEx.', { state: found.status });
    const ids = teams.map(({ id }) => id);
    const kept = await this.stores.files({ drill, nation: own, teams: ids });
    const made = teams.flatMap(({ artefacts }) =>
      artefacts.map(({ name, sha256 }) => ({ name, sha256, open: () => this.files.open(sha256) })),
    );
    const files = [...made, ...kept];
    const team = caller.role === 'team' ? caller.team : null;
    return ok(this.archive(await ownLines(this.journal, { drill, nation: own, team }, files), files));
  }

  private archive(lines: string, files: readonly OwnedFile[]): Readable {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(lines), 'own.jsonl');
    for (const file of new Map(files.map((one) => [one.sha256, one])).values()) {
      // Opened one after the other, when its turn has come.
      zip.addReadStreamLazy(`files/${file.sha256}`, (give) => give(null, file.open()));
    }
    zip.end();
    return zip.outputStream as Readable;
  }
}

const noDrill = refuse('unknown-thing', 'There is no such drill.');

interface Own {
  readonly nation: NationId | undefined;
  readonly teams: readonly { readonly id: TeamId; readonly artefacts: readonly TeamArtefact[] }[];
}

/** Whose things a caller takes away: the own team's, or those of all teams of the nation that is controlled. */
function ownIn({ teams, nations }: SeenDrill, caller: Caller): Own {
  const all = [...teams.values()].map(({ card, artefacts }) => ({ id: card.id, nation: card.nation, artefacts }));
  const nation =
    caller.role === 'team'
      ? teams.get(caller.team)?.card.nation
      : caller.role === 'national-controller' && nations.has(caller.nation)
        ? caller.nation
        : undefined;
  const isOwn = (one: { readonly id: TeamId; readonly nation: NationId }): boolean =>
    caller.role === 'team' ? one.id === caller.team : one.nation === nation;
  return { nation, teams: all.filter(isOwn) };
}
