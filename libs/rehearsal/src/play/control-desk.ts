import type { StreamEntry } from '#libs/contracts';
import { drillTimeAt, stoppedClock, type Clock, type ControlSees, type DrillTime } from '#libs/domain';
import { StreamLink, type LinkTo } from '../link/stream-link.js';
import { turnedClock } from './control-clock.js';

const LOOK_EVERY = 100;

const STATUS: Readonly<Partial<Record<ControlSees['type'], string>>> = {
  'drill-created': 'planned',
  'drill-scheduled': 'scheduled',
  'drill-started': 'running',
  'drill-paused': 'paused',
  'drill-resumed': 'running',
  'drill-stopped': 'stopped',
  'drill-ended': 'ended',
  'drill-aborted': 'aborted',
};

/** Control's own screen: follows the whole drill and knows how it stands. */
export class ControlDesk {
  status = 'planned';
  releases = 0;
  private clock: Clock = stoppedClock;
  private readonly link: StreamLink;

  constructor(to: LinkTo, fault: (words: string) => void) {
    this.link = new StreamLink(to, {
      lines: (lines) => lines.forEach((line) => this.hear(line as StreamEntry<ControlSees>)),
      anew: () => {
        this.clock = stoppedClock;
        this.releases = 0;
      },
      fault: (words) => fault(`control: ${words}`),
    });
    this.link.open();
  }

  get time(): DrillTime {
    return drillTimeAt(this.clock, this.link.now());
  }

  get isOver(): boolean {
    return this.status === 'ended' || this.status === 'aborted';
  }

  /** Waits for EndEx; gives up after some milliseconds where a limit is set, or on a signal. */
  async waitForEnd(longest: number | undefined, meanwhile: () => void, signal?: AbortSignal): Promise<boolean> {
    const patience = longest === undefined ? Infinity : Date.now() + longest;
    while (!this.isOver && Date.now() < patience && !signal?.aborted) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      meanwhile();
    }
    return this.isOver;
  }

  close(): void {
    this.link.close();
  }

  private hear(line: StreamEntry<ControlSees>): void {
    this.clock = turnedClock(this.clock, line);
    this.status = STATUS[line.event.type] ?? this.status;
    if (line.event.type === 'inject-released') this.releases += line.event.teams.length;
  }
}
