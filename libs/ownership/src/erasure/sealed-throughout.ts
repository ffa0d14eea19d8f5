import { blankDrill, evolve, ownerOf, type DrillId, type NationId, type Scenario } from '#libs/domain';
import type { JournalStore } from '#libs/journal';

/** Whether all that belongs to a nation is sealed: not where the drill was begun before there were keys. */
export async function isSealedThroughout(
  journal: JournalStore,
  drill: DrillId,
  scenario: Scenario,
  nation: NationId,
): Promise<boolean> {
  const seen = blankDrill(scenario);
  for await (const entry of journal.read(drill)) {
    evolve(seen, entry);
    if (entry.owner === undefined && ownerOf(entry.event, seen) === nation) return false;
  }
  return true;
}
