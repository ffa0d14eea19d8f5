import type { TeamId } from '../../kernel/ids.js';
import { CLOCK_KINDS, numbered } from '../document/clock-timeline.js';
import type { TimelineLine } from '../report-timeline.js';

/** Lines of these kinds name injects that never came: players have not seen them. */
const NOT_FOR_TEAMS: readonly TimelineLine['kind'][] = ['inject-skipped'];

/** The lines that these teams could see in play: the clock, what came to them, what they did. It names no other team. */
export function ownTimeline(timeline: readonly TimelineLine[], teams: readonly TeamId[]): readonly TimelineLine[] {
  return numbered(
    timeline.flatMap((line): TimelineLine[] => {
      if (CLOCK_KINDS.includes(line.kind)) return [line];
      if (NOT_FOR_TEAMS.includes(line.kind)) return [];
      const { from, teams: all, ...rest } = line;
      const own = all?.filter((team) => teams.includes(team)) ?? [];
      const sent = from !== undefined && teams.includes(from);
      if (own.length === 0 && !sent) return [];
      return [{ ...rest, ...(sent ? { from } : {}), ...(own.length > 0 ? { teams: own } : {}) }];
    }),
  );
}
