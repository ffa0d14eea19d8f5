import { release } from '#libs/domain';
import { command } from '../command.js';

/** Releases an inject now. */
export const releaseInject = command<{ inject: string; teams?: readonly string[] | undefined }>(
  'release-inject',
  'inject.conduct',
  (drill, { inject, teams }, { now }) => release(drill, inject, teams, now),
);
