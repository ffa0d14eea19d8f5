import type { Folds } from '../drill/folds.js';
import type { Drill } from '../drill/drill.js';
import type { NationId, TeamId } from '../kernel/ids.js';
import type { LeftBehind, OwnershipEvent } from './ownership-event.js';

/**
 * An erased entry folds to nothing: the drill is as if it had never been. The act itself only says so; once the key is
 * gone, whoever folds the journal anew finds nothing of the nation in it.
 */
export const ownershipFolds: Folds<OwnershipEvent['type']> = {
  erased: () => undefined,
  'release-read': () => undefined,
  'nation-erased': (drill, { nation, teams, left }) => {
    drill.erased.push(nation);
    if (left) leave(drill, nation, teams, left);
  },
};

/** The drill goes on without these teams, at once: what is decided next must not be about them. */
function leave(drill: Drill, nation: NationId, teams: readonly TeamId[], { cards, ring }: LeftBehind): void {
  for (const card of cards) drill.departed.set(card.id, card);
  drill.ring = ring;
  drill.nations.delete(nation);
  for (const [id, organisation] of drill.organisations)
    if (organisation.nation === nation) drill.organisations.delete(id);
  for (const team of teams) drill.teams.delete(team);
  drill.messages = drill.messages.filter(({ from }) => !teams.includes(from));
  for (const { waiting, open, deliveries } of drill.injects.values())
    for (const team of teams) {
      waiting.delete(team);
      open.delete(team);
      deliveries.delete(team);
    }
  drill.scheduleVersion++;
}
