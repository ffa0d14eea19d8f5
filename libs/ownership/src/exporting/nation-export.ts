import { DrillDesks } from '#libs/conduct';
import { isOver, ok, refuse, type DrillId, type Result } from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { FileStore } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { OwnedStores, type OwnedFile } from '../erasure/owned-stores.js';
import { ownLines } from './own-lines.js';

/** Gives a team what is its nation's own, to take away. */
@Injectable()
export class NationExport {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(OwnedStores) private readonly stores: OwnedStores,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** An archive of `own.jsonl` and `files/`, after EndEx: before, marks would tell how things stand. */
  async of(caller: Caller, drill: DrillId): Promise<Result<Readable>> {
    const permitted = permit(caller, 'nation.export', drill);
    if (!permitted.ok) return permitted;
    if (caller.role !== 'team') return refuse('not-allowed', 'Only a team takes away its own.');
    const { team } = caller;
    const found = await this.desks.read(drill, (seen) => ({
      nation: seen.teams.get(team)?.card.nation,
      made: seen.teams.get(team)?.artefacts ?? [],
      over: isOver(seen),
      status: seen.status,
    }));
    if (found?.nation === undefined) return refuse('unknown-thing', 'There is no such drill.');
    if (!found.over) return refuse('drill-not-over', 'A team takes away its own after EndEx.', { state: found.status });
    const kept = await this.stores.files({ drill, nation: found.nation, teams: [team] });
    const made = found.made.map(({ name, sha256 }) => ({ name, sha256, open: () => this.files.open(sha256) }));
    const files = [...made, ...kept];
    const lines = await ownLines(this.journal, { drill, nation: found.nation, team }, files);
    return ok(this.archive(lines, files));
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
