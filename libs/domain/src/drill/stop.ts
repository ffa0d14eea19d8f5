import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** The code phrase for a real emergency ("no duff"): play stands still at once. */
export const stop = (drill: SeenDrill, reason: string): Decision =>
  unless(drill, 'running', 'paused') ?? happened({ type: 'drill-stopped', reason });
