import { jump, type Passed } from '#libs/domain';
import { command } from '../command.js';

/** Sets the clock forward to a phase. */
export const jumpToPhase = command<{ phase: string; passed: Passed }>(
  'jump-to-phase',
  'drill.conduct',
  (drill, { phase, passed }, { now }) => jump(drill, phase, passed, now),
);
