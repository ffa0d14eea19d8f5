import { DrillDesks } from '#libs/conduct';
import {
  blankDrill,
  evolve,
  isOver,
  ok,
  refuse,
  report,
  teamReport,
  type DrillId,
  type Entry,
  type Report,
  type Result,
  type Scenario,
  type TeamReport,
} from '#libs/domain';
import type { Caller } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { Inject, Injectable } from '@nestjs/common';

const noDrill = refuse('unknown-thing', 'There is no such drill.');

/** Makes reports from the journal alone: the drill that is being played is not touched. */
@Injectable()
export class Reports {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(JournalStore) private readonly journal: JournalStore,
  ) {}

  /** The whole report for an organiser until the drill is closed; for a team its own, once the drill is over. */
  async for(caller: Caller, id: DrillId): Promise<Result<Report | TeamReport>> {
    const scenario = await this.desks.show(caller, 'drill.report', id, (drill) =>
      caller.role === 'team' && !isOver(drill)
        ? refuse('drill-not-over', 'A team has its report after EndEx.', { state: drill.status })
        : ok(drill.scenario as Scenario),
    );
    if (!scenario.ok) return scenario;
    const whole = await this.whole(id, scenario.value);
    if (caller.role !== 'team') return ok(whole);
    const own = teamReport(whole, caller.team);
    return own ? ok(own) : noDrill;
  }

  private async whole(id: DrillId, scenario: Scenario): Promise<Report> {
    const drill = blankDrill(scenario);
    const entries: Entry[] = [];
    for await (const entry of this.journal.read(id)) {
      evolve(drill, entry);
      entries.push(entry);
    }
    return report(drill, entries);
  }
}
