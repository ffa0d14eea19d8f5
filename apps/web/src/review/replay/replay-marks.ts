import type { StreamEntry } from '#libs/contracts';
import type { Instant } from '#libs/domain';

export const MARK_KINDS = ['inject', 'answer', 'message', 'clock'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface ReplayMark {
  readonly at: Instant;
  readonly kind: MarkKind;
}

function kindOf({ event }: StreamEntry): MarkKind | undefined {
  switch (event.type) {
    case 'inject-released':
    case 'storyline':
      return 'inject';
    case 'response-submitted':
      return 'answer';
    case 'message-sent':
    case 'control-message-sent':
      return 'message';
    case 'clock-turned':
    case 'drill-paused':
    case 'drill-resumed':
    case 'speed-changed':
    case 'phase-jumped':
    case 'clock-shifted':
    case 'drill-stopped':
      return 'clock';
    default:
      return undefined;
  }
}

/** What is worth a mark on the track, in order; several of a kind at one instant are one. */
export function replayMarks(lines: readonly StreamEntry[], from: Instant): readonly ReplayMark[] {
  const known = new Set<string>();
  return lines.flatMap((line): ReplayMark[] => {
    const kind = kindOf(line);
    const name = `${kind} ${line.at}`;
    if (!kind || line.at < from || known.has(name)) return [];
    known.add(name);
    return [{ at: line.at, kind }];
  });
}

/** The instant of the next or the previous mark; undefined where there is none. */
export const markBeside = (marks: readonly ReplayMark[], at: Instant, way: 1 | -1): Instant | undefined =>
  way > 0 ? marks.find((mark) => mark.at > at)?.at : marks.findLast((mark) => mark.at < at)?.at;
