import { ok, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Live } from '../live/live.js';
import { Drafts } from './drafts.js';

/** Takes drafts off the list. They and their history stay in the database. */
@Injectable()
export class Discarding {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Live) private readonly live: Live,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  async discard(id: string, by: string): Promise<Result<void>> {
    const done = await this.drafts.hold(id, async (draft, manager) => {
      const at = new Date(this.clock.now());
      await manager.save(Object.assign(draft, { discardedAt: at, changedAt: at, changedBy: by }));
      return ok(undefined);
    });
    if (done.ok) this.live.tell({ kind: 'state', draft: id });
    return done;
  }
}
