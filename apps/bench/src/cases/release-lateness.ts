import type { Following } from '#libs/contracts';
import type { Door } from '../house/door.js';

/** How late, in milliseconds, each release was decided, as the journal has it. */
export async function releaseLateness(organiser: Door, drill: string): Promise<number[]> {
  const { entries } = await organiser.get<Following>(`drills/${drill}/stream?since=0`);
  return entries.flatMap(({ at, event }) => (event.type === 'inject-released' ? [at - event.due] : []));
}
