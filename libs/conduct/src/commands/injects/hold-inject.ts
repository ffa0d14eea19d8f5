import { hold } from '#libs/domain';
import { command } from '../command.js';

/** Keeps an inject from falling due. */
export const holdInject = command<{ inject: string }>('hold-inject', 'inject.conduct', (drill, { inject }) =>
  hold(drill, inject),
);
