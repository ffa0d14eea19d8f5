import { DrillDesks } from '#libs/conduct';
import {
  drillAtVersion,
  refuse,
  versionScores,
  type DrillId,
  type Entry,
  type Result,
  type Scenario,
  type VersionScores,
} from '#libs/domain';
import { JournalStore } from '#libs/journal';
import { Inject, Injectable } from '@nestjs/common';

/** Reads versions of the scores from the journal alone: the drill that is open is not touched. */
@Injectable()
export class ReadVersion {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(JournalStore) private readonly journal: JournalStore,
  ) {}

  /** The scores of a version; undefined where there is no such drill, refused where there is no such version. */
  async of(id: DrillId, ...versions: readonly number[]): Promise<Result<readonly VersionScores[]> | undefined> {
    const scenario = await this.desks.read(id, (drill) => drill.scenario as Scenario);
    if (!scenario) return undefined;
    const entries: Entry[] = [];
    for await (const entry of this.journal.read(id)) entries.push(entry);
    const found = versions.map((version) => drillAtVersion(scenario, entries, version));
    const scores = found.flatMap((drill) => (drill ? [versionScores(drill)] : []));
    return scores.length === versions.length
      ? { ok: true, value: scores }
      : refuse('unknown-thing', 'The scores have no such version.');
  }
}
