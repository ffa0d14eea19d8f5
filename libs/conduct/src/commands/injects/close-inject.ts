import { close } from '#libs/domain';
import { command } from '../command.js';

/** Takes no more answers to an inject. */
export const closeInject = command<{ inject: string; teams?: readonly string[] | undefined }>(
  'close-inject',
  'inject.conduct',
  (drill, { inject, teams }) => close(drill, inject, teams),
);
