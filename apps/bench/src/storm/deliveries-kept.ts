import type { Following } from '#libs/contracts';
import type { BenchHouse } from '../house/bench-house.js';
import { Door } from '../house/door.js';

/** Every delivery in the journal, as control has it: how often each inject was noted for each console. */
export async function deliveriesKept(house: BenchHouse, drill: string): Promise<ReadonlyMap<string, number>> {
  const organiser = await Door.enter(house.url, house.organiserCode);
  const { entries } = await organiser.get<Following>(`drills/${drill}/stream?since=0`);
  const noted = new Map<string, number>();
  for (const { event } of entries) {
    if (event.type !== 'inject-delivered') continue;
    const name = `${event.inject}/${event.console}`;
    noted.set(name, (noted.get(name) ?? 0) + 1);
  }
  return noted;
}
