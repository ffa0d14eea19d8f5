import { directoryOf, ringOf } from '../drill/directory.js';
import { happened, hasStarted, isOver, type Decision } from '../drill/decision.js';
import type { Seen, SeenDrill, TeamRecord } from '../drill/drill.js';
import type { NationId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import type { LeftBehind } from './ownership-event.js';

/** What has to be typed to erase a nation: the act cannot be undone, and nobody does it by a slip. */
export const erasurePhrase = (nation: NationId): string => `erase ${nation}`;

/**
 * Everything that belongs to a nation is to be erased. During play it leaves the drill with that, which goes on without it;
 * before StartEx there is nothing that could be erased.
 */
export function eraseNation(drill: SeenDrill, nation: NationId, phrase: string, reason: string): Decision {
  if (!drill.nations.has(nation)) return refuse('unknown-thing', 'The drill has no such nation.');
  if (!hasStarted(drill))
    return refuse('drill-not-running', 'A nation is erased once the drill has started.', { state: drill.status });
  if (phrase !== erasurePhrase(nation)) {
    const faults = [{ path: 'phrase', message: `type: ${erasurePhrase(nation)}` }];
    return refuse('nonsense-value', 'To erase a nation, its phrase has to be typed.', { faults });
  }
  const all = [...drill.teams.values()];
  const own = all.filter(({ card }) => card.nation === nation);
  const others = new Set(filesOf(all.filter((team) => !own.includes(team))));
  const files = [...new Set(filesOf(own))].filter((file) => !others.has(file));
  const left = isOver(drill) ? undefined : leftBehind(drill, nation);
  return happened({
    type: 'nation-erased',
    nation,
    teams: own.map(({ card }) => card.id),
    files,
    reason,
    ...(left && { left }),
  });
}

const leftBehind = (drill: SeenDrill, nation: NationId): LeftBehind => ({
  cards: directoryOf(drill).filter((card) => card.nation === nation),
  ring: ringOf(drill),
});

const filesOf = (teams: readonly Seen<TeamRecord>[]): string[] =>
  teams.flatMap(({ artefacts }) => artefacts.map(({ sha256 }) => sha256));
