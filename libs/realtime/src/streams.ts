import type { StreamEntry } from '#libs/contracts';
import { streamOf, viewFor, type DrillId, type Entry, type SeenDrill, type Viewer } from '#libs/domain';
import { DrillDesks, type Follower } from '#libs/conduct';
import { Metrics, WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';

/** One viewer's lines of one drill, numbered from 1 without gaps. */
interface Stream {
  readonly viewer: Viewer;
  readonly lines: StreamEntry[];
  /** How many of them were handed to whoever listens live. */
  told: number;
}

/** Told of new lines, in order. */
export type Listener = (drill: DrillId, stream: string, lines: readonly StreamEntry[]) => void;

/**
 * Every viewer's stream of every drill in hand. A stream is nothing but the journal seen through `viewFor`, so it can be
 * built anew at any time, and any process that builds it gives the same lines the same numbers.
 */
@Injectable()
export class Streams implements Follower {
  private readonly drills = new Map<DrillId, Map<string, Stream>>();
  /** How far listeners had been told when a drill's journal was last read anew, by stream. */
  private readonly toldBefore = new Map<DrillId, Map<string, number>>();
  private readonly listeners: Listener[] = [];

  constructor(
    @Inject(DrillDesks) desks: DrillDesks,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {
    desks.follow(this);
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** The lines after a number; to be asked between two transactions of the drill's desk. */
  since(drill: DrillId, viewer: Viewer, after: number): readonly StreamEntry[] {
    return this.drills.get(drill)?.get(streamOf(viewer))?.lines.slice(after) ?? [];
  }

  begin(drill: DrillId): void {
    // A reading that breaks off is begun again: what was told before it still counts.
    const told = this.toldBefore.get(drill) ?? new Map<string, number>();
    for (const [name, stream] of this.drills.get(drill) ?? []) told.set(name, stream.told);
    this.toldBefore.set(drill, told);
    this.drills.delete(drill);
  }

  past(entry: Entry, drill: SeenDrill): void {
    this.write(entry, drill);
  }

  ready(drill: DrillId): void {
    // Where something was erased, streams are shorter than what was told of them.
    for (const stream of this.drills.get(drill)?.values() ?? [])
      stream.told = Math.min(stream.told, stream.lines.length);
    this.tell(drill);
  }

  kept(entries: readonly Entry[], drill: SeenDrill): void {
    for (const entry of entries) this.write(entry, drill);
    const last = entries.at(-1);
    if (!last) return;
    this.tell(last.drill);
    this.metrics.streamLag.observe(Math.max(0, this.clock.now() - last.at) / 1000);
  }

  private write(entry: Entry, drill: SeenDrill): void {
    for (const stream of this.streamsAt(entry).values()) {
      const event = viewFor(stream.viewer, entry, drill);
      if (event) stream.lines.push({ n: stream.lines.length + 1, at: entry.at, time: entry.time, event });
    }
  }

  /** The streams that there are when an entry is written: a team's begins when the team comes into the drill. */
  private streamsAt({ drill, event }: Entry): ReadonlyMap<string, Stream> {
    const streams = this.drills.get(drill) ?? new Map<string, Stream>();
    this.drills.set(drill, streams);
    if (streams.size === 0) {
      this.add(drill, streams, { role: 'control' });
      this.add(drill, streams, { role: 'observer' });
    }
    if (event.type === 'team-added') this.add(drill, streams, { role: 'team', team: event.team.id });
    return streams;
  }

  private add(drill: DrillId, streams: Map<string, Stream>, viewer: Viewer): void {
    const name = streamOf(viewer);
    const told = this.toldBefore.get(drill)?.get(name) ?? 0;
    if (!streams.has(name)) streams.set(name, { viewer, lines: [], told });
  }

  private tell(drill: DrillId): void {
    for (const [name, stream] of this.drills.get(drill) ?? []) {
      if (stream.lines.length <= stream.told) continue;
      const news = stream.lines.slice(stream.told);
      stream.told = stream.lines.length;
      for (const listener of this.listeners) listener(drill, name, news);
    }
  }
}
