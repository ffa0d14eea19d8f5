import { Catalogue, DrillDesks } from '#libs/conduct';
import {
  isOver,
  nationTrend,
  ok,
  refuse,
  trendPoint,
  type DrillId,
  type NationId,
  type NationTrend,
  type Result,
  type TrendPoint,
} from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { Dossiers } from '#libs/programme';
import { Inject, Injectable } from '@nestjs/common';

/** What one drill came to, as long as nothing is added to its journal. */
interface Kept {
  readonly seq: number;
  readonly points: ReadonlyMap<NationId, TrendPoint>;
}

/** A nation over its drills in this installation: the same nation is the one with the same code. */
@Injectable()
export class Trends {
  private readonly kept = new Map<DrillId, Kept>();

  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
  ) {}

  /** The trend of the nation for which a team plays, or that somebody controls. */
  async for(caller: Caller, drill: DrillId): Promise<Result<NationTrend>> {
    const permitted = permit(caller, 'trend.see', drill);
    if (!permitted.ok) return permitted;
    const nation = await this.dossiers.ownerFor(caller, drill);
    if (nation === undefined) return refuse('unknown-thing', 'There is no such drill.');
    return ok(nationTrend(await this.others(nation)));
  }

  /** What a nation came to in its drills that are over. */
  async others(nation: NationId, but?: DrillId): Promise<readonly TrendPoint[]> {
    const points: TrendPoint[] = [];
    for (const { id } of await this.catalogue.list()) {
      if (id === but) continue;
      const point = (await this.pointsOf(id)).get(nation);
      if (point) points.push(point);
    }
    return points;
  }

  private async pointsOf(id: DrillId): Promise<ReadonlyMap<NationId, TrendPoint>> {
    const known = this.kept.get(id);
    const found = await this.desks.read(id, (drill): Kept | undefined => {
      if (!isOver(drill)) return undefined;
      if (known?.seq === drill.seq) return known;
      const nations = new Set([...drill.teams.values()].map(({ card }) => card.nation));
      const points = [...nations].flatMap((nation) => {
        const point = trendPoint(id, drill, nation);
        return point ? [[nation, point] as const] : [];
      });
      return { seq: drill.seq, points: new Map(points) };
    });
    if (!found) return new Map();
    this.kept.set(id, found);
    return found.points;
  }
}
