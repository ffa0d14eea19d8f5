import { releaseContingency as decide } from '#libs/domain';
import { command } from '../command.js';

/** Releases a contingency inject now. */
export const releaseContingency = command<{ inject: string; teams?: readonly string[] | undefined }>(
  'release-contingency',
  'inject.conduct',
  (drill, { inject, teams }, { now }) => decide(drill, inject, teams, now),
);
