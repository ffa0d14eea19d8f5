import { edit, type Inject } from '#libs/domain';
import { command } from '../command.js';

/** Replaces an inject that no team has yet. */
export const editInject = command<Inject>('edit-inject', 'inject.conduct', (drill, inject) => edit(drill, inject));
