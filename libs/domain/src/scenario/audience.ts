import type { NationId, TeamId } from '../kernel/ids.js';

/** To whom an inject goes. Without any list: to every team. With lists: to each team that is on one of them. */
export interface Audience {
  readonly teams?: readonly TeamId[];
  readonly nations?: readonly NationId[];
  readonly tags?: readonly string[];
  readonly roles?: readonly string[];
}

/** What an audience looks at in a team. */
export interface Addressee {
  readonly id: TeamId;
  readonly nation: NationId;
  readonly role: string;
  readonly tags: readonly string[];
}

export function isFor(audience: Audience, team: Addressee): boolean {
  const { teams, nations, tags, roles } = audience;
  if (!teams && !nations && !tags && !roles) return true;
  return (
    (teams?.includes(team.id) ?? false) ||
    (nations?.includes(team.nation) ?? false) ||
    (roles?.includes(team.role) ?? false) ||
    (tags?.some((tag) => team.tags.includes(tag)) ?? false)
  );
}
