import type { ServerDoor } from '#libs/rehearsal';
import { isDeepStrictEqual } from 'node:util';

/**
 * Whether every process works the same report out of the journal: each has folded it for itself, at other times and after
 * other faults, so a score that differs would show. Gives the places that differ.
 */
export async function differencesOf(doors: readonly ServerDoor[], drill: string): Promise<string[]> {
  const reports = await Promise.all(doors.map((door) => door.get(`/drills/${drill}/report`)));
  const [first, ...others] = reports;
  return others.flatMap((other) => differing(first, other, 'report'));
}

function differing(one: unknown, other: unknown, at: string): string[] {
  if (isDeepStrictEqual(one, other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return [at];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) =>
    differing((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name], `${at}.${name}`),
  );
}
