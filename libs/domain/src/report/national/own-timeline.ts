import type { TeamId } from '../../kernel/ids.js';
import { CLOCK_KINDS, numbered } from '../document/clock-timeline.js';
import type { TimelineLine } from '../report-timeline.js';

/** Lines of these kinds name injects that never came: players have not seen them. */
const NOT_FOR_TEAMS: readonly TimelineLine['kind'][] = ['inject-skipped'];

/** The lines that these teams could see in play: the clock, what came to them, what they did. */
export function ownTimeline(timeline: readonly TimelineLine[], teams: readonly TeamId[]): readonly TimelineLine[] {
  return numbered(
    timeline.flatMap((line): TimelineLine[] => {
      if (CLOCK_KINDS.includes(line.kind)) return [line];
      if (NOT_FOR_TEAMS.includes(line.kind)) return [];
      if (line.kind === 'message-sent' && line.from !== undefined && teams.includes(line.from)) return [line];
      const own = line.teams?.filter((team) => teams.includes(team)) ?? [];
      return own.length > 0 ? [{ ...line, teams: own }] : [];
    }),
  );
}
