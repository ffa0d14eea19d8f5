import type { DrillEventType, Entry, ReleaseCause } from '../journal/event.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import type { DrillTime, Instant } from '../kernel/time.js';
import type { Tlp } from '../kernel/tlp.js';

/** What a timeline tells of. Receipts of delivery and scores are told with the results, not here. */
export const TIMELINE_KINDS = [
  'drill-scheduled',
  'comcheck-opened',
  'drill-started',
  'drill-paused',
  'drill-resumed',
  'speed-changed',
  'phase-jumped',
  'clock-shifted',
  'drill-stopped',
  'drill-ended',
  'drill-aborted',
  'inject-released',
  'inject-held',
  'inject-freed',
  'inject-skipped',
  'inject-rescheduled',
  'inject-edited',
  'inject-inserted',
  'inject-closed',
  'hint-taken',
  'action-met',
  'response-submitted',
  'message-sent',
  'control-message-sent',
] as const satisfies readonly DrillEventType[];
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One line: a kind and the ids that it speaks of. Whoever writes it out puts it into words. */
export interface TimelineLine {
  /** Numbers the lines of this report, from 1, without gaps. */
  readonly line: number;
  readonly at: Instant;
  readonly time: DrillTime;
  readonly kind: TimelineKind;
  readonly by: Entry['actor']['kind'];
  readonly inject?: InjectId;
  /** The teams at which it happened; without it, the whole drill. */
  readonly teams?: readonly TeamId[];
  readonly from?: TeamId;
  readonly cause?: ReleaseCause;
  readonly late?: boolean;
  readonly revision?: number;
  readonly speed?: number;
  readonly phase?: string;
  readonly to?: DrillTime;
  readonly tlp?: Tlp;
  readonly advisory?: boolean;
  readonly hint?: string;
  /** As the direction put it. */
  readonly reason?: string;
}

type Told = Omit<TimelineLine, 'line' | 'at' | 'time' | 'kind' | 'by'>;

function told({ event }: Entry): Told {
  switch (event.type) {
    case 'drill-paused':
    case 'drill-stopped':
    case 'drill-ended':
    case 'drill-aborted':
      return { reason: event.reason };
    case 'speed-changed':
      return { speed: event.speed };
    case 'phase-jumped':
      return { phase: event.phase, to: event.to };
    case 'inject-released':
      return { inject: event.inject, teams: event.teams, cause: event.cause };
    case 'inject-skipped':
    case 'inject-closed':
      return { inject: event.inject, teams: event.teams, reason: event.reason };
    case 'inject-held':
    case 'inject-freed':
      return { inject: event.inject };
    case 'inject-rescheduled':
      return { inject: event.inject, to: event.at };
    case 'inject-edited':
    case 'inject-inserted':
      return { inject: event.inject.id };
    case 'hint-taken':
      return { inject: event.inject, teams: [event.team], hint: event.hint };
    case 'action-met':
      return { inject: event.inject, teams: [event.team] };
    case 'response-submitted':
      return { inject: event.inject, teams: [event.team], late: event.late, revision: event.revision };
    case 'message-sent':
      return { from: event.from, teams: event.to, tlp: event.tlp, advisory: event.kind === 'advisory' };
    case 'control-message-sent':
      return { teams: event.to };
    default:
      return {};
  }
}

const isTold = (type: DrillEventType): type is TimelineKind => (TIMELINE_KINDS as readonly string[]).includes(type);

/** What happened, in the order in which it did. What was said in messages and answers is not repeated. */
export function reportTimeline(entries: readonly Entry[]): readonly TimelineLine[] {
  const lines = entries.flatMap((entry): Omit<TimelineLine, 'line'>[] => {
    const { at, time, event, actor } = entry;
    return isTold(event.type) ? [{ at, time, kind: event.type, by: actor.kind, ...told(entry) }] : [];
  });
  return lines.map((line, index) => ({ line: index + 1, ...line }));
}
