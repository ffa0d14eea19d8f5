import { injectWithin, ok, teamsWithin, type InjectId, type TeamId } from '#libs/domain';
import type { Within } from '../command.js';

export interface InjectForTeams {
  readonly inject: InjectId;
  readonly teams?: readonly TeamId[] | undefined;
}

/** An inject that there is for the nation, for the nation's teams that are named, or else for those that `meant` picks. */
export const injectForOwnTeams =
  (meant: 'waiting' | 'open'): Within<InjectForTeams> =>
  (drill, { inject, teams }, nation) => {
    const record = injectWithin(drill, inject, nation);
    if (!record.ok) return record;
    const own = teamsWithin(drill, nation, teams);
    if (!own.ok) return own;
    return ok({ inject, teams: teams ? own.value : own.value.filter((team) => record.value[meant].has(team)) });
  };
