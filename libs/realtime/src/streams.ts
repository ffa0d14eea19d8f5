import type { StreamEntry } from '#libs/contracts';
import { streamOf, viewFor, type DrillId, type Entry, type SeenDrill, type Viewer } from '#libs/domain';
import { DrillDesks, type Follower } from '#libs/conduct';
import { JournalStore } from '#libs/journal';
import { Metrics, WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { PackedLines } from './packed-lines.js';

/** One viewer's lines of one drill, numbered from 1 without gaps. */
interface Stream {
  readonly viewer: Viewer;
  readonly lines: PackedLines;
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
  /** Drills that are being read for the first time: nobody can follow them yet, so of the past nobody is told. */
  private readonly firstRead = new Set<DrillId>();
  /** Nations that were asked for: few have somebody who follows them, and only theirs are written. */
  private readonly nations = new Map<DrillId, Map<string, Viewer>>();
  private readonly listeners: Listener[] = [];

  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {
    desks.follow(this);
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Begins the stream of a nation with all that was, when somebody first asks for it. Harmless for any other viewer. */
  async open(drill: DrillId, viewer: Viewer): Promise<void> {
    const name = streamOf(viewer);
    if (viewer.role !== 'national-control' || this.drills.get(drill)?.has(name)) return;
    const entries: Entry[] = [];
    for (let caughtUp = false; !caughtUp;) {
      for await (const entry of this.journal.read(drill, entries.at(-1)?.seq)) entries.push(entry);
      caughtUp = (await this.desks.read(drill, (seen) => this.catchUp(drill, viewer, entries, seen))) ?? true;
    }
  }

  /** Writes a stream from what was read of the journal; false where the drill has gone on meanwhile. */
  private catchUp(drill: DrillId, viewer: Viewer, entries: readonly Entry[], seen: SeenDrill): boolean {
    if ((entries.at(-1)?.seq ?? 0) < seen.seq) return false;
    const streams = this.drills.get(drill) ?? new Map<string, Stream>();
    this.drills.set(drill, streams);
    const known = this.nations.get(drill) ?? new Map<string, Viewer>();
    this.nations.set(drill, known.set(streamOf(viewer), viewer));
    const stream = this.add(drill, streams, viewer);
    if (stream.lines.length > 0) return true;
    for (const entry of entries) if (entry.seq <= seen.seq) writeTo(stream, entry, seen);
    stream.told = stream.lines.length;
    return true;
  }

  /** The number of the last line; to be asked as `since`. */
  head(drill: DrillId, viewer: Viewer): number {
    return this.drills.get(drill)?.get(streamOf(viewer))?.lines.length ?? 0;
  }

  /** The lines after a number; to be asked between two transactions of the drill's desk. */
  since(drill: DrillId, viewer: Viewer, after: number): readonly StreamEntry[] {
    return this.drills.get(drill)?.get(streamOf(viewer))?.lines.after(after) ?? [];
  }

  begin(drill: DrillId): void {
    if (!this.toldBefore.has(drill)) this.firstRead.add(drill);
    // A reading that breaks off is begun again: what was told before it still counts.
    const told = this.toldBefore.get(drill) ?? new Map<string, number>();
    for (const [name, stream] of this.drills.get(drill) ?? []) told.set(name, stream.told);
    this.toldBefore.set(drill, told);
    this.drills.delete(drill);
  }

  rests(drill: DrillId): void {
    this.begin(drill);
  }

  past(entry: Entry, drill: SeenDrill): void {
    this.write(entry, drill);
  }

  ready(drill: DrillId): void {
    this.firstRead.delete(drill);
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
    for (const stream of this.streamsAt(entry).values()) writeTo(stream, entry, drill);
  }

  /** The streams that there are when an entry is written: a team's begins when the team comes into the drill. */
  private streamsAt({ drill, event }: Entry): ReadonlyMap<string, Stream> {
    const streams = this.drills.get(drill) ?? new Map<string, Stream>();
    this.drills.set(drill, streams);
    if (streams.size === 0) {
      this.add(drill, streams, { role: 'control' });
      this.add(drill, streams, { role: 'observer' });
      for (const nation of this.nations.get(drill)?.values() ?? []) this.add(drill, streams, nation);
    }
    if (event.type === 'team-added') this.add(drill, streams, { role: 'team', team: event.team.id });
    return streams;
  }

  private add(drill: DrillId, streams: Map<string, Stream>, viewer: Viewer): Stream {
    const name = streamOf(viewer);
    const told = this.toldBefore.get(drill)?.get(name) ?? (this.firstRead.has(drill) ? Infinity : 0);
    const stream = streams.get(name) ?? { viewer, lines: new PackedLines(), told };
    streams.set(name, stream);
    return stream;
  }

  private tell(drill: DrillId): void {
    for (const [name, stream] of this.drills.get(drill) ?? []) {
      if (stream.lines.length <= stream.told) continue;
      const news = stream.lines.after(stream.told);
      stream.told = stream.lines.length;
      for (const listener of this.listeners) listener(drill, name, news);
    }
  }
}

function writeTo({ viewer, lines }: Stream, entry: Entry, drill: SeenDrill): void {
  const event = viewFor(viewer, entry, drill);
  if (event) lines.push({ n: lines.length + 1, at: entry.at, time: entry.time, event });
}
