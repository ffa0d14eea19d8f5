import type { Child } from '../house/child.js';
import type { StormOrder, StormReport } from './storm.js';

export type StormCrowd = Child<StormOrder, StormReport>;
export type StormTold = Extract<StormReport, { readonly said: 'told' }>;

const LOOK = 500;

export const tellAll = (crowds: readonly StormCrowd[]): Promise<StormTold[]> =>
  Promise.all(crowds.map((crowd) => crowd.ask({ do: 'tell' }, 'told')));

/** Looks until everybody has come back after an instant, or patience ends. Gives who is back since when. */
export async function waitForAll(
  crowds: readonly StormCrowd[],
  backOf: (told: StormTold) => readonly (number | null | undefined)[],
  { since, patience, seen }: { since: number; patience: number; seen: (back: number, of: number) => void },
): Promise<readonly (number | undefined)[]> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const all = (await tellAll(crowds)).flatMap(backOf);
    const back = all.map((at) => (at !== null && at !== undefined && at > since ? at : undefined));
    const count = back.filter((at) => at !== undefined).length;
    seen(count, back.length);
    if (count === back.length || Date.now() > since + patience) return back;
  }
}
