import type { DrillSummary } from '#libs/contracts';
import type { Door } from './door.js';
import { inLanes } from './in-lanes.js';

/** So many are made, or started, at once. */
const LANES = 16;

/** Makes so many drills of one team each, ready for StartEx. Gives their ids. */
export function manyDrills(
  organiser: Door,
  pack: string,
  count: number,
  progress: (done: number) => void,
): Promise<string[]> {
  let done = 0;
  return inLanes(LANES, Array.from({ length: count }), async (_, number) => {
    const { id } = await organiser.post<DrillSummary>('drills', { pack, title: `Bench ${number}` });
    await organiser.post(`drills/${id}/nations`, { nation: 'XA', name: 'Exercise land' });
    await organiser.post(`drills/${id}/organisations`, { organisation: 'cirt', name: 'CIRT', nation: 'XA' });
    await organiser.post(`drills/${id}/teams`, { id: 'team-1', name: 'Team 1', nation: 'XA', organisation: 'cirt' });
    progress(++done);
    return id;
  });
}

/** Gives them all StartEx. Gives the instants at which their clocks began. */
export function startAll(organiser: Door, drills: readonly string[]): Promise<number[]> {
  return inLanes(LANES, drills, async (drill) => {
    const { at } = await organiser.post(`drills/${drill}/start`);
    return Date.parse(at ?? '');
  });
}
