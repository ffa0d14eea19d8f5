import { drillTimeAt, instantAt, type Clock, type ClockTurned, type DrillTime, type Instant } from '#libs/domain';

const LONGEST_TIMER = 2 ** 31 - 1;

interface Plan {
  readonly at: DrillTime;
  readonly act: () => void;
}

/** What a team means to do, in drill time: it keeps to the drill's clock through pauses, jumps and changes of speed. */
export class Agenda {
  private clock: Clock = { segments: [], speed: 1 };
  private plans: Plan[] = [];
  private timer: NodeJS.Timeout | undefined;
  private over = false;

  /** @param now the server's instant */
  constructor(private readonly now: () => Instant) {}

  get time(): DrillTime {
    return drillTimeAt(this.clock, this.now());
  }

  plan(at: DrillTime, act: () => void): void {
    if (this.over) return;
    this.plans.push({ at, act });
    this.arm();
  }

  turn({ what, segment }: ClockTurned): void {
    if (segment) this.clock = { ...this.clock, segments: [...this.clock.segments, segment] };
    if (what === 'ended' || what === 'aborted') this.stop();
    else this.arm();
  }

  stop(): void {
    this.over = true;
    this.plans = [];
    clearTimeout(this.timer);
  }

  private arm(): void {
    clearTimeout(this.timer);
    if (this.plans.length === 0) return;
    const soonest = Math.min(...this.plans.map(({ at }) => at));
    const instant = instantAt(this.clock, soonest);
    if (instant === undefined) return;
    const wait = Math.min(LONGEST_TIMER, Math.max(0, instant - this.now()));
    this.timer = setTimeout(() => this.run(), wait);
  }

  private run(): void {
    const time = this.time;
    const due = this.plans.filter(({ at }) => at <= time).sort((a, b) => a.at - b.at);
    this.plans = this.plans.filter(({ at }) => at > time);
    for (const { act } of due) if (!this.over) act();
    if (!this.over) this.arm();
  }
}
