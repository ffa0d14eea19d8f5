import { DrillDesks } from '#libs/conduct';
import type { ReportShelf } from '#libs/contracts';
import { closingsOf, isOwn, ok, refuse, REPORT_KINDS, type DrillId, type Result } from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { WallClock } from '#libs/platform';
import { Dossiers } from '#libs/programme';
import { Inject, Injectable } from '@nestjs/common';
import { readerFor } from './documents.js';
import { releasedTo } from './released-to.js';

/** What somebody may read of a drill's reports. */
@Injectable()
export class Shelves {
  constructor(
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  async for(caller: Caller, drill: DrillId): Promise<Result<ReportShelf>> {
    const permitted = permit(caller, 'report.read', drill);
    if (!permitted.ok) return permitted;
    const closings = await this.desks.read(drill, closingsOf);
    if (!closings) return refuse('unknown-thing', 'There is no such drill.');
    const owner = await this.dossiers.ownerFor(caller, drill);
    const all = await this.dossiers.ofDrill(drill);
    const nationOf = (one: string): string | null => (one === 'region' ? null : one);
    const signOffs = all.find((one) => one.owner === owner)?.signOffs ?? [];
    const now = this.clock.now();
    return ok({
      closings: [...closings],
      own:
        owner === undefined
          ? []
          : REPORT_KINDS.filter((what) => isOwn(owner, what)).map((what) => ({
              what,
              nation: nationOf(owner),
              signOffs: signOffs.filter((one) => one.what === what),
            })),
      released: all
        .filter((one) => one.owner !== owner)
        .flatMap((one) =>
          releasedTo(one, readerFor(owner), now).map(({ what, version, tlp, until }) => ({
            ...{ what, version, tlp, until },
            nation: nationOf(one.owner),
          })),
        ),
    });
  }
}
