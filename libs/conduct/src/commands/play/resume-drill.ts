import { resume } from '#libs/domain';
import { command } from '../command.js';

/** Lets play go on. */
export const resumeDrill = command<object>('resume-drill', 'drill.conduct', (drill) => resume(drill));
