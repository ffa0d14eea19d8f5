import type { DrillId, Instant } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DrillRecord } from './drill-record.js';

export type NewDrill = Pick<DrillRecord, 'id' | 'title' | 'packHash'> & Partial<Pick<DrillRecord, 'rehearsal'>>;

/** Which drills there are. */
@Injectable()
export class Catalogue {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  private get drills() {
    return this.source.getRepository(DrillRecord);
  }

  /** Notes a drill; one that is there already stays as it is. */
  async note(drill: NewDrill): Promise<void> {
    await this.drills.createQueryBuilder().insert().values(drill).orIgnore().execute();
  }

  find(id: DrillId): Promise<DrillRecord | null> {
    return this.drills.findOneBy({ id });
  }

  /** The newest first; without dry runs, except where one is asked for by name. */
  list(only?: DrillId): Promise<DrillRecord[]> {
    return this.drills.find({
      where: only === undefined ? { rehearsal: false } : { id: only },
      order: { createdAt: 'DESC' },
      take: 500,
    });
  }

  /** Every drill there is, dry runs too. */
  async all(): Promise<DrillId[]> {
    return (await this.drills.find({ select: { id: true } })).map(({ id }) => id);
  }

  goingOn(): Promise<DrillRecord[]> {
    return this.drills.findBy({ over: false });
  }

  async close(id: DrillId): Promise<void> {
    await this.drills.update({ id }, { over: true });
  }

  /** Notes that these drills are being conducted now. */
  async alive(ids: readonly DrillId[], now: Instant): Promise<void> {
    if (ids.length > 0) await this.drills.update({ id: In([...ids]) }, { seenAlive: new Date(now) });
  }
}
