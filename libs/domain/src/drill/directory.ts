import type { TeamId } from '../kernel/ids.js';
import type { DirectoryCard } from '../ownership/ownership-event.js';
import type { SeenDrill } from './drill.js';

/** The teams in the order in which each is its neighbour's, those that left during play still in their places. */
export const ringOf = (drill: SeenDrill): readonly TeamId[] => drill.ring ?? [...drill.teams.keys()];

/** Whether teams may write to this one: also to one that left during play, as they must not learn that it did. */
export const isKnownTeam = ({ teams, departed }: SeenDrill, team: TeamId): boolean =>
  teams.has(team) || departed.has(team);

/** What every team is told of every other. Who left during play stays in it. */
export const directoryOf = (drill: SeenDrill): readonly DirectoryCard[] =>
  ringOf(drill).flatMap((team) => {
    const card = drill.teams.get(team)?.card;
    const gone = drill.departed.get(team);
    return card ? [{ id: card.id, name: card.name, nation: card.nation, role: card.role }] : gone ? [gone] : [];
  });
