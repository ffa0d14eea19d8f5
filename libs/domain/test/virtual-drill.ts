import {
  blankDrill,
  drillTimeAt,
  evolve,
  instantAt,
  nextDue,
  releaseDue,
  start,
  streamOf,
  viewFor,
  type Actor,
  type Decision,
  type Drill,
  type DrillEvent,
  type DrillTime,
  type Entry,
  type Instant,
  type Refusal,
  type Scenario,
  type SeenDrill,
  type Viewed,
  type Viewer,
} from '../src/index.js';

export const START: Instant = Date.UTC(2031, 4, 6, 7, 0, 0, 123);

const MUSTER: Actor = { kind: 'muster' };
const CONTROL: Actor = { kind: 'control', id: 'director' };

/**
 * A drill without a machine: it decides, folds and rings as a real one does, on a clock that jumps from one due instant
 * to the next. What each viewer is told is kept as it was told: after the batch in which it happened.
 */
export class VirtualDrill {
  now: Instant = START;
  readonly journal: Entry[] = [];
  private readonly streams = new Map<string, Viewed[]>();
  private readonly drill: Drill;
  private told = 0;

  constructor(private readonly scenario: Scenario) {
    this.drill = blankDrill(scenario);
  }

  get seen(): SeenDrill {
    return this.drill;
  }

  get time(): DrillTime {
    return drillTimeAt(this.drill.clock, this.now);
  }

  /** Decides at this instant, as a batch of one command. Gives the refusal, if it was refused. */
  does(decide: (drill: SeenDrill, now: Instant) => Decision, actor: Actor = CONTROL): Refusal | undefined {
    this.addDue();
    const decision = decide(this.drill, this.now);
    if (decision.ok) this.add(decision.value, actor);
    this.addDue();
    this.tell();
    return decision.ok ? undefined : decision.refusal;
  }

  /** Lets time pass, ringing at each due instant on the way. */
  advance(span: number): this {
    return this.until(this.now + span);
  }

  /** Lets time pass to a drill time, or does nothing when it stands still. */
  to(time: DrillTime): this {
    const at = instantAt(this.drill.clock, time);
    return at === undefined ? this : this.until(at);
  }

  /** Lets an outage pass: no alarm rings on the way. */
  sleep(span: number): this {
    this.now += span;
    return this;
  }

  ring(): this {
    this.addDue();
    this.tell();
    return this;
  }

  /** Lets time pass until nothing falls due by itself any more. */
  playOut(): this {
    for (let due = nextDue(this.drill); due !== undefined; due = nextDue(this.drill)) this.until(due);
    return this;
  }

  /** What a viewer's consoles were told, in order. */
  stream(viewer: Viewer): readonly Viewed[] {
    return this.streams.get(streamOf(viewer)) ?? [];
  }

  /** The drill as the journal alone tells it. */
  rebuilt(each?: (entry: Entry, drill: SeenDrill) => void): Drill {
    const drill = blankDrill(this.scenario);
    for (const entry of this.journal) {
      evolve(drill, entry);
      each?.(entry, drill);
    }
    return drill;
  }

  viewers(): Viewer[] {
    const teams = [...this.drill.teams.keys()].map((team): Viewer => ({ role: 'team', team }));
    const nations = [...this.drill.nations.keys()].map((nation): Viewer => ({ role: 'national-control', nation }));
    return [{ role: 'control' }, { role: 'observer' }, ...nations, ...teams];
  }

  private until(then: Instant): this {
    for (let due = nextDue(this.drill); due !== undefined && due <= then; due = nextDue(this.drill)) {
      this.now = Math.max(this.now, due);
      const before = this.journal.length;
      this.addDue();
      if (this.drill.status === 'scheduled') this.startOnTime();
      if (this.journal.length === before) throw new Error(`nothing fell due at ${due}`);
    }
    this.now = Math.max(this.now, then);
    this.tell();
    return this;
  }

  private startOnTime(): void {
    const started = start(this.drill);
    if (started.ok) this.add(started.value, MUSTER);
  }

  private add(events: readonly DrillEvent[], actor: Actor): void {
    for (const event of events) {
      const time = drillTimeAt(this.drill.clock, this.now);
      const entry: Entry = { drill: 'drill-1', seq: this.drill.seq + 1, at: this.now, time, actor, event };
      evolve(this.drill, entry);
      this.journal.push(entry);
    }
  }

  private addDue(): void {
    if (this.drill.status !== 'running') return;
    for (let due = nextDue(this.drill); due !== undefined && due <= this.now; due = nextDue(this.drill)) {
      const events = releaseDue(this.drill, this.now);
      if (events.length === 0) throw new Error(`nothing is due at ${this.now}, yet ${due} is past`);
      this.add(events, MUSTER);
    }
  }

  private streamTo(viewer: Viewer): Viewed[] {
    const known = this.streams.get(streamOf(viewer)) ?? [];
    this.streams.set(streamOf(viewer), known);
    return known;
  }

  private tell(): void {
    for (const entry of this.journal.slice(this.told)) {
      for (const viewer of this.viewers()) {
        const viewed = viewFor(viewer, entry, this.drill);
        if (viewed) this.streamTo(viewer).push(viewed);
      }
    }
    this.told = this.journal.length;
  }
}
