import { formatOffset, type DraftChange } from '#libs/domain';
import { writtenTime } from '../model/trigger.js';
import type { WrittenInject } from '../model/written.js';

const LATEST = 999 * 3_600_000;

const moved = (inject: WrittenInject, from: number, to: number): readonly DraftChange[] =>
  from === to || !('at' in inject.trigger)
    ? []
    : [
        {
          kind: 'set',
          at: ['scenario', 'injects', { id: inject.id }, 'trigger', 'at'],
          from: inject.trigger.at,
          to: formatOffset(to),
        },
      ];

/**
 * Moves an inject to another drill time. With `ripple`, everything at its time or later moves by as much, and nothing
 * before it. Nothing moves before the start; what waits for another inject follows it by itself.
 */
export function moveInject(
  injects: readonly WrittenInject[],
  id: string,
  to: number,
  ripple: boolean,
): readonly DraftChange[] {
  const inject = injects.find((one) => one.id === id);
  const from = inject && writtenTime(inject);
  if (inject === undefined || from === undefined) return [];
  const target = Math.min(LATEST, Math.max(0, Math.round(to)));
  if (!ripple) return moved(inject, from, target);
  return injects.flatMap((one) => {
    const at = writtenTime(one);
    if (at === undefined || (at < from && one !== inject)) return [];
    return moved(one, at, Math.min(LATEST, Math.max(0, at + target - from)));
  });
}
