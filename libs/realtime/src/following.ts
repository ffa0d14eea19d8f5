import { DrillDesks } from '#libs/conduct';
import { STREAM_PROTOCOL, type Follow, type Following as Followed } from '#libs/contracts';
import {
  asItStands,
  ok,
  refuse,
  streamOf,
  VIEW_VERSION,
  type DrillId,
  type Result,
  type SeenDrill,
  type Viewer,
} from '#libs/domain';
import { JournalStore } from '#libs/journal';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Streams } from './streams.js';

/** Begins or resumes following a stream. */
@Injectable()
export class Following {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Streams) private readonly streams: Streams,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(JournalStore) private readonly journal: JournalStore,
  ) {}

  /**
   * Everything since a number, and from then on the stream itself: both happen between two transactions, in one turn of
   * the event loop, so that no line falls between them and none comes twice.
   */
  async begin(
    drill: DrillId,
    who: Viewer,
    { since, life }: z.output<typeof Follow>,
    join: (stream: string) => void,
  ): Promise<Result<Followed>> {
    const timeline = await this.journal.timeline();
    const viewer = await this.asTheDrillStands(drill, who);
    const look = (seen: SeenDrill): Followed | 'turned' => {
      if (streamOf(asItStands(who, seen)) !== streamOf(viewer)) return 'turned';
      const now = lifeOf(seen, viewer, timeline);
      const anew = life !== undefined && life !== now;
      const head = this.streams.head(drill, viewer);
      const known = anew || since > head ? 0 : since;
      join(streamOf(viewer));
      return {
        protocol: STREAM_PROTOCOL,
        life: now,
        anew: known !== since,
        head,
        now: this.clock.now(),
        entries: this.streams.since(drill, viewer, known),
      };
    };
    await this.streams.open(drill, viewer);
    const followed = await this.desks.read(drill, look, streamOf(viewer));
    // Closed or opened in this very moment.
    if (followed === 'turned') return this.begin(drill, who, { since, life }, join);
    return followed ? ok(followed) : refuse('unknown-thing', 'There is no such drill.');
  }

  /** For most it makes no difference, and they need not ask. */
  private async asTheDrillStands(drill: DrillId, who: Viewer): Promise<Viewer> {
    if (who.role !== 'control') return who;
    return (await this.desks.read(drill, (seen) => asItStands(who, seen))) ?? who;
  }
}

/**
 * Whenever a nation is erased, lines are gone, and with them the numbers that clients hold; and when the database was
 * restored, the same number may be another line. Control of a drill that is closed follows another stream than before.
 */
const lifeOf = ({ erased }: SeenDrill, { role }: Viewer, timeline: string): string =>
  `${VIEW_VERSION}.${timeline}.${erased.length}${role === 'closed-control' ? '.closed' : ''}`;
