import type { SeenDrill } from '../drill/drill.js';
import type { Entry } from '../journal/event.js';
import type { ClockTurned } from './viewed.js';

type Turn = Omit<ClockTurned, 'type' | 'segment'>;

function turnOf({ event }: Entry): Turn | undefined {
  switch (event.type) {
    case 'drill-scheduled':
      return { what: 'scheduled', status: 'scheduled', startAt: event.startAt };
    case 'drill-started':
      return { what: 'started', status: 'running' };
    case 'drill-paused':
      return { what: 'paused', status: 'paused', reason: event.reason };
    case 'drill-resumed':
      return { what: 'resumed', status: 'running' };
    case 'speed-changed':
      return { what: 'speed', speed: event.speed };
    case 'phase-jumped':
      return { what: 'jumped' };
    case 'clock-shifted':
      return { what: 'shifted' };
    case 'drill-stopped':
      return { what: 'stopped', status: 'stopped', reason: event.reason };
    case 'drill-ended':
      return { what: 'ended', status: 'ended', reason: event.reason };
    case 'drill-aborted':
      return { what: 'aborted', status: 'aborted', reason: event.reason };
    default:
      return undefined;
  }
}

/** What an entry says about the clock to everybody, or undefined when it is about something else. */
export function clockView(entry: Entry, drill: SeenDrill): ClockTurned | undefined {
  const turn = turnOf(entry);
  if (!turn) return undefined;
  const segment = drill.turns.get(entry.seq);
  return { type: 'clock-turned', ...turn, ...(segment && { segment }) };
}
