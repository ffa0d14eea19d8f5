import type { StreamEntry } from '#libs/contracts';
import { lineFor, streamOf, type DrillId, type Entry, type SeenDrill, type Viewer } from '#libs/domain';
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

/** Read from when somebody first asks for them; until then nobody pays for them. */
const isLazy = ({ role }: Viewer): boolean => role === 'national-control' || role === 'closed-control';

/**
 * Every viewer's stream of every drill in hand. A stream is nothing but the journal seen through `lineFor`, so it can be
 * built anew at any time, and any process that builds it gives the same lines the same numbers.
 */
@Injectable()
export class Streams implements Follower {
  private readonly drills = new Map<DrillId, Map<string, Stream>>();
  /** How far listeners had been told when a drill's journal was last read anew, by stream. */
  private readonly toldBefore = new Map<DrillId, Map<string, number>>();
  /** Drills that are being read for the first time: nobody can follow them yet, so of the past nobody is told. */
  private readonly firstRead = new Set<DrillId>();
  /** Viewers that were asked for: of nations few have somebody who follows them, and only theirs are written. */
  private readonly asked = new Map<DrillId, Map<string, Viewer>>();
  private readonly listeners: Listener[] = [];
  /** Whether a drill is closed, by what was written last, and by what was told last. */
  private readonly closed = new Map<DrillId, boolean>();
  private readonly toldClosed = new Map<DrillId, boolean>();
  private readonly turned: ((drill: DrillId) => void)[] = [];

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

  /** Tells when a drill was closed or opened again: from then on control reads another stream than the one it follows. */
  onTurn(turned: (drill: DrillId) => void): void {
    this.turned.push(turned);
  }

  /** Begins such a stream with all that was, when somebody first asks for it. Harmless for any other viewer. */
  async open(drill: DrillId, viewer: Viewer): Promise<void> {
    const name = streamOf(viewer);
    if (!isLazy(viewer) || this.drills.get(drill)?.has(name)) return;
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
    const known = this.asked.get(drill) ?? new Map<string, Viewer>();
    this.asked.set(drill, known.set(streamOf(viewer), viewer));
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
    this.closed.delete(drill);
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
    const { type } = entry.event;
    if (type === 'marking-frozen' || type === 'marking-reopened')
      this.closed.set(entry.drill, type === 'marking-frozen');
  }

  /** The streams that there are when an entry is written: a team's begins when the team comes into the drill. */
  private streamsAt({ drill, event }: Entry): ReadonlyMap<string, Stream> {
    const streams = this.drills.get(drill) ?? new Map<string, Stream>();
    this.drills.set(drill, streams);
    if (streams.size === 0) {
      this.add(drill, streams, { role: 'control' });
      this.add(drill, streams, { role: 'observer' });
      for (const viewer of this.asked.get(drill)?.values() ?? []) this.add(drill, streams, viewer);
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
    const closed = this.closed.get(drill) ?? false;
    for (const [name, stream] of this.drills.get(drill) ?? []) {
      if (stream.lines.length <= stream.told) continue;
      const news = stream.lines.after(stream.told);
      stream.told = stream.lines.length;
      if (isRead(stream, closed)) for (const listener of this.listeners) listener(drill, name, news);
    }
    const before = this.toldClosed.get(drill) ?? closed;
    this.toldClosed.set(drill, closed);
    if (before !== closed) for (const turned of this.turned) turned(drill);
  }
}

/** Of control's two streams one is read at a time: what was kept with the closing itself goes out in neither. */
function isRead({ viewer }: Stream, closed: boolean): boolean {
  if (viewer.role === 'control') return !closed;
  return viewer.role !== 'closed-control' || closed;
}

function writeTo({ viewer, lines }: Stream, entry: Entry, drill: SeenDrill): void {
  const event = lineFor(viewer, entry, drill);
  if (event) lines.push({ n: lines.length + 1, at: entry.at, time: entry.time, event });
}
