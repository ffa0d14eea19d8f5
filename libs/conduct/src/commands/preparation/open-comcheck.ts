import { openComcheck as decide } from '#libs/domain';
import { command } from '../command.js';

/** Asks every console to answer. */
export const openComcheck = command<object>('open-comcheck', 'drill.conduct', (drill) => decide(drill));
