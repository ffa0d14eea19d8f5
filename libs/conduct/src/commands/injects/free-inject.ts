import { free } from '#libs/domain';
import { command } from '../command.js';

/** Ends the hold on an inject. */
export const freeInject = command<{ inject: string }>('free-inject', 'inject.conduct', (drill, { inject }) =>
  free(drill, inject),
);
