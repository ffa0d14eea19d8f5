import type { Entry } from '../journal/event.js';
import type { ControlSees } from './viewed.js';

/** Control sees everything but what would let it forge or guess a team's canaries, and who reads what a nation released. */
export function controlView({ event }: Entry): ControlSees | undefined {
  if (event.type === 'release-read') return undefined;
  if (event.type === 'drill-created') {
    const { seed: _seed, ...seen } = event;
    return seen;
  }
  if (event.type === 'team-prepared') {
    const { values: _values, ...seen } = event;
    return seen;
  }
  return event;
}
