import type { RehearsedInject } from '#libs/contracts';
import { injectStatus, isFor, type SeenDrill } from '#libs/domain';

/** What became of each inject at each team, and who never got what was meant for them. */
export function rehearsedInjects(drill: SeenDrill): RehearsedInject[] {
  const teams = [...drill.teams.values()].map(({ card }) => card);
  return [...drill.injects.values()].map((record) => {
    const { inject, deliveries } = record;
    const addressed = teams.filter((team) => isFor(inject.audience, team));
    const releases = [...deliveries.values()].flatMap(({ released }) => (released ? [released.time] : []));
    const isReleased = (team: string): boolean => deliveries.get(team)?.released !== undefined;
    return {
      inject: inject.id,
      releasedAt: releases.length === 0 ? null : Math.min(...releases),
      teams: addressed.map(({ id }) => {
        const { submissions = [], score } = deliveries.get(id) ?? {};
        return {
          team: id,
          status: isReleased(id) ? injectStatus(drill, record, id) : 'never',
          answered: submissions.length > 0,
          late: submissions[0]?.late ?? false,
          quality: score?.quality ?? null,
        };
      }),
      never: inject.kind === 'expected-action' ? [] : addressed.map(({ id }) => id).filter((id) => !isReleased(id)),
    };
  });
}
