import { setSpeed as decide } from '#libs/domain';
import { command } from '../command.js';

/** Sets how fast drill time runs. */
export const setSpeed = command<{ speed: number }>('set-speed', 'drill.conduct', (drill, { speed }) =>
  decide(drill, speed),
);
