import { release } from '#libs/domain';
import { command } from '../command.js';
import { injectForOwnTeams, type InjectForTeams } from './inject-for-own-teams.js';

/** Releases an inject now. */
export const releaseInject = command<InjectForTeams>(
  'release-inject',
  'inject.release',
  (drill, { inject, teams }, { now }) => release(drill, inject, teams, now),
  injectForOwnTeams('waiting'),
);
