import {
  changeSpeed,
  jumpClock,
  pauseClock,
  resumeClock,
  shiftClock,
  startClock,
  stoppedClock,
  type Clock,
  type DrillStatus,
  type Instant,
  type Viewed,
} from '#libs/domain';

/** A drill's clock and state, as far as a viewer has been told. */
export interface DrillClock {
  readonly clock: Clock;
  readonly status: DrillStatus;
  readonly startAt?: Instant | undefined;
  /** Why it was last paused, stopped or ended, where that was said. */
  readonly reason?: string | undefined;
}

export const clockBeforeStart: DrillClock = { clock: stoppedClock, status: 'planned' };

type Told = { readonly at: Instant; readonly event: Viewed };

/** What is true of the clock after a line of any viewer's stream: teams and observers get its turns, control every event. */
export function foldClock(before: DrillClock, { at, event }: Told): DrillClock {
  const { clock } = before;
  switch (event.type) {
    case 'clock-turned':
      return afterTurn(before, event);
    case 'drill-created':
      return { ...before, clock: { ...clock, speed: event.settings.speed } };
    case 'drill-scheduled':
      return { ...before, status: 'scheduled', startAt: event.startAt };
    case 'drill-started':
      return { ...before, status: 'running', clock: startClock(clock, at) };
    case 'drill-paused':
      return { ...before, status: 'paused', clock: pauseClock(clock, at), reason: event.reason };
    case 'drill-resumed':
      return { ...before, status: 'running', clock: resumeClock(clock, at), reason: undefined };
    case 'speed-changed':
      return { ...before, clock: changeSpeed(clock, at, event.speed) };
    case 'phase-jumped':
      return { ...before, clock: jumpClock(clock, at, event.to) };
    case 'clock-shifted':
      return { ...before, clock: shiftClock(clock, event.from, at) };
    case 'drill-stopped':
      return { ...before, status: 'stopped', clock: pauseClock(clock, at), reason: event.reason };
    case 'drill-ended':
      return { ...before, status: 'ended', clock: ended(clock, at), reason: event.reason };
    case 'drill-aborted':
      return { ...before, status: 'aborted', clock: ended(clock, at), reason: event.reason };
    default:
      return before;
  }
}

const ended = (clock: Clock, at: Instant): Clock => (clock.segments.length > 0 ? pauseClock(clock, at) : clock);

function afterTurn(before: DrillClock, turn: Extract<Viewed, { type: 'clock-turned' }>): DrillClock {
  const { status = before.status, segment, startAt = before.startAt } = turn;
  const running = segment && segment.rate > 0 ? segment.rate : undefined;
  return {
    status,
    startAt,
    reason: turn.status === undefined ? before.reason : turn.reason,
    clock: {
      speed: turn.speed ?? running ?? before.clock.speed,
      segments: segment ? [...before.clock.segments, segment] : before.clock.segments,
    },
  };
}
