import { releaseContingency as decide } from '#libs/domain';
import { command } from '../command.js';
import { injectForOwnTeams, type InjectForTeams } from './inject-for-own-teams.js';

/** Releases a contingency inject now. */
export const releaseContingency = command<InjectForTeams>(
  'release-contingency',
  'contingency.release',
  (drill, { inject, teams }, { now }) => decide(drill, inject, teams, now),
  injectForOwnTeams('waiting'),
);
