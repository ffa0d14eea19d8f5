import { skip } from '#libs/domain';
import { command } from '../command.js';

/** Leaves an inject out. */
export const skipInject = command<{ inject: string; teams?: readonly string[] | undefined; reason: string }>(
  'skip-inject',
  'inject.conduct',
  (drill, { inject, teams, reason }) => skip(drill, inject, teams, reason),
);
