import { insert, type Inject } from '#libs/domain';
import { command } from '../command.js';

/** Adds an inject to the drill, also while it runs. */
export const insertInject = command<Inject>('insert-inject', 'inject.conduct', (drill, inject) =>
  insert(drill, inject),
);
