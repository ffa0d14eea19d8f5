import { reschedule, type DrillTime } from '#libs/domain';
import { command } from '../command.js';

/** Gives an inject a new drill time. */
export const rescheduleInject = command<{ inject: string; at: DrillTime }>(
  'reschedule-inject',
  'inject.conduct',
  (drill, { inject, at }, { now }) => reschedule(drill, inject, at, now),
);
