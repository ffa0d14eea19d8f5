import { close } from '#libs/domain';
import { command } from '../command.js';
import { injectForOwnTeams, type InjectForTeams } from './inject-for-own-teams.js';

/** Takes no more answers to an inject. */
export const closeInject = command<InjectForTeams>(
  'close-inject',
  'inject.release',
  (drill, { inject, teams }) => close(drill, inject, teams),
  injectForOwnTeams('open'),
);
