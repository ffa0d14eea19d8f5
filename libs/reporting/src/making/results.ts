import type { ReleasedResults } from '#libs/contracts';
import { DrillDesks } from '#libs/conduct';
import {
  blankDrill,
  evolve,
  isOver,
  ok,
  playedTime,
  refuse,
  releaseResults,
  resultsOf,
  type DrillId,
  type Entry,
  type NationId,
  type ReleasedTeam,
  type Result,
  type ResultsToRelease,
  type ResultsWish,
  type Scenario,
} from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { WallClock } from '#libs/platform';
import { Dossiers, ownDossier, type Changed } from '#libs/programme';
import { Inject, Injectable } from '@nestjs/common';
import { readerFor } from './documents.js';
import { noteReading } from './note-reading.js';
import { resultsTo } from './released-to.js';

/** Single results that nations let go, and those to whom they are let go. */
@Injectable()
export class Results {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /** A nation lets results go, as they stand now: later marks change nothing about what it let go. */
  async release(caller: Caller, drill: DrillId, says: ResultsToRelease, key: string): Promise<Result<Changed>> {
    const owner = await ownDossier(this.dossiers, caller, drill, 'report.sign');
    if (!owner.ok) return owner;
    if (owner.value === 'region') return refuse('not-allowed', 'Results are their nation’s to release.');
    const teams = await this.standing(drill, owner.value, says);
    if (!teams.ok) return teams;
    return this.dossiers.change({
      ...{ caller, drill, owner: owner.value, key },
      asked: ['release-results', says],
      decide: (dossier, { facts, newId, now }) =>
        releaseResults(dossier, facts, says, { teams: teams.value, newId: newId(), now }),
    });
  }

  /** All that others let go to a caller: that it was read is written down, for each nation that let it go. */
  async for(caller: Caller, drill: DrillId): Promise<Result<ReleasedResults>> {
    const permitted = permit(caller, 'report.read', drill);
    if (!permitted.ok) return permitted;
    const own = await this.dossiers.ownerFor(caller, drill);
    const reader = readerFor(own);
    const found: ReleasedResults = [];
    for (const dossier of await this.dossiers.ofDrill(drill)) {
      if (dossier.owner === own) continue;
      for (const { id, at, tlp, until, teams } of resultsTo(dossier, reader, this.clock.now())) {
        const read = { nation: dossier.owner, release: id, what: 'results', version: 1, reader } as const;
        const noted = await this.desks.perform(caller, drill, noteReading, read);
        if (!noted.ok) return noted;
        found.push({ release: id, nation: dossier.owner, at, tlp, until, teams });
      }
    }
    return ok(found);
  }

  private async standing(
    drill: DrillId,
    nation: NationId,
    wish: ResultsWish,
  ): Promise<Result<readonly ReleasedTeam[]>> {
    const found = await this.desks.read(drill, (seen) => ({
      scenario: seen.scenario as Scenario,
      over: isOver(seen),
      state: seen.status,
    }));
    if (!found) return refuse('unknown-thing', 'There is no such drill.');
    if (!found.over) return refuse('drill-not-over', 'Results are released after EndEx.', { state: found.state });
    const folded = blankDrill(found.scenario);
    const entries: Entry[] = [];
    for await (const entry of this.journal.read(drill)) {
      evolve(folded, entry);
      entries.push(entry);
    }
    return resultsOf(folded, nation, wish, playedTime(folded, entries));
  }
}
