import type { Author, Revision } from '#libs/contracts';
import { applyChanges, invertChanges, touches, type ChangeConflict, type Json, type KnownConflict } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan, MoreThan, type EntityManager, type FindOptionsOrder } from 'typeorm';
import type { DraftDocument } from '#libs/contracts';
import { STUDIO_LIMITS } from '../limits.js';
import { Authors } from '../store/authors.js';
import type { DraftRecord } from '../store/draft-record.js';
import { RevisionRecord } from '../store/revision-record.js';

/** Revisions that are looked through for who made the other side of a conflict. */
const LOOKED_THROUGH = 500;

const told = (
  { revision, at, by, origin, note, changes }: RevisionRecord,
  who: (console: string) => Author,
): Revision => ({
  revision,
  at: at.toISOString(),
  by: who(by),
  origin,
  note,
  changes: [...changes],
});

/** What was done to drafts, and what they were before. */
@Injectable()
export class History {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Authors) private readonly authors: Authors,
  ) {}

  private revisions(manager: EntityManager = this.source.manager) {
    return manager.getRepository(RevisionRecord);
  }

  /** Those after a revision, the oldest first; none where more lie between than one answer holds. */
  async since(draft: string, revision: number, manager?: EntityManager): Promise<Revision[]> {
    const found = await this.revisions(manager).find({
      where: { draft, revision: MoreThan(revision) },
      order: { revision: 'ASC' },
      take: STUDIO_LIMITS.revisions + 1,
    });
    return found.length > STUDIO_LIMITS.revisions ? [] : this.tell(found);
  }

  /** One page of the history. */
  async page(
    draft: string,
    { since, before }: { since?: number | undefined; before?: number | undefined },
  ): Promise<Revision[]> {
    const order: FindOptionsOrder<RevisionRecord> = { revision: since === undefined ? 'DESC' : 'ASC' };
    const revision = since !== undefined ? MoreThan(since) : before !== undefined ? LessThan(before) : MoreThan(-1);
    return this.tell(await this.revisions().find({ where: { draft, revision }, order, take: STUDIO_LIMITS.revisions }));
  }

  private async tell(records: readonly RevisionRecord[]): Promise<Revision[]> {
    const who = await this.authors.whoAre(records.map(({ by }) => by));
    return records.map((record) => told(record, who));
  }

  /** The document at an earlier revision; undefined where there was none. */
  async documentAt(
    { id, revision: now, document }: Pick<DraftRecord, 'id' | 'revision' | 'document'>,
    revision: number,
    manager?: EntityManager,
  ): Promise<DraftDocument | undefined> {
    if (revision > now || revision < 0) return undefined;
    let then: Json = document as unknown as Json;
    for (let last = now; last > revision;) {
      const later = await this.revisions(manager).find({
        where: { draft: id, revision: LessThan(last + 1) },
        order: { revision: 'DESC' },
        take: Math.min(STUDIO_LIMITS.revisions, last - revision),
      });
      if (later.length === 0) return undefined;
      for (const { changes } of later) {
        const undone = applyChanges(then, invertChanges(changes));
        if (!undone.ok) throw new Error(`the history of draft ${id} does not lead back from ${last}`);
        then = undone.document;
      }
      last -= later.length;
    }
    return then as unknown as DraftDocument;
  }

  /** Says who made the other side of each conflict. */
  async blame(draft: string, conflicts: readonly ChangeConflict[], manager?: EntityManager): Promise<KnownConflict[]> {
    const latest = await this.revisions(manager).find({
      where: { draft },
      order: { revision: 'DESC' },
      take: LOOKED_THROUGH,
    });
    const known = await this.tell(latest);
    return conflicts.map((conflict) => {
      const last = known.find(({ changes }) => changes.some((change) => touches(change, conflict.at)));
      return { ...conflict, by: last?.by ?? null, revision: last?.revision ?? null, when: last?.at ?? null };
    });
  }
}
