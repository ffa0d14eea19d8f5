import type { StreamEntry } from '#libs/contracts';
import {
  changeSpeed,
  jumpClock,
  pauseClock,
  resumeClock,
  shiftClock,
  startClock,
  type Clock,
  type ControlSees,
} from '#libs/domain';

/** The drill's clock as control's stream tells it: after one more line. */
export function turnedClock(clock: Clock, { at, event }: StreamEntry<ControlSees>): Clock {
  switch (event.type) {
    case 'drill-created':
      return { ...clock, speed: event.settings.speed };
    case 'drill-started':
      return startClock(clock, at);
    case 'drill-resumed':
      return resumeClock(clock, at);
    case 'drill-paused':
    case 'drill-stopped':
    case 'drill-ended':
    case 'drill-aborted':
      return pauseClock(clock, at);
    case 'speed-changed':
      return changeSpeed(clock, at, event.speed);
    case 'phase-jumped':
      return jumpClock(clock, at, event.to);
    case 'clock-shifted':
      return shiftClock(clock, event.from, at);
    default:
      return clock;
  }
}
