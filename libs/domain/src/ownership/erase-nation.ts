import { happened, isOver, type Decision } from '../drill/decision.js';
import type { Seen, SeenDrill, TeamRecord } from '../drill/drill.js';
import type { NationId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';

/** What has to be typed to erase a nation: the act cannot be undone, and nobody does it by a slip. */
export const erasurePhrase = (nation: NationId): string => `erase ${nation}`;

/** Everything that belongs to a nation is to be erased. Only after the end: a drill in play cannot do without a team. */
export function eraseNation(drill: SeenDrill, nation: NationId, phrase: string, reason: string): Decision {
  if (!drill.nations.has(nation)) return refuse('unknown-thing', 'The drill has no such nation.');
  if (!isOver(drill))
    return refuse('drill-not-over', 'A nation is erased after the drill is over.', { state: drill.status });
  if (phrase !== erasurePhrase(nation)) {
    const faults = [{ path: 'phrase', message: `type: ${erasurePhrase(nation)}` }];
    return refuse('nonsense-value', 'To erase a nation, its phrase has to be typed.', { faults });
  }
  const all = [...drill.teams.values()];
  const own = all.filter(({ card }) => card.nation === nation);
  const others = new Set(filesOf(all.filter((team) => !own.includes(team))));
  const files = [...new Set(filesOf(own))].filter((file) => !others.has(file));
  return happened({ type: 'nation-erased', nation, teams: own.map(({ card }) => card.id), files, reason });
}

const filesOf = (teams: readonly Seen<TeamRecord>[]): string[] =>
  teams.flatMap(({ artefacts }) => artefacts.map(({ sha256 }) => sha256));
