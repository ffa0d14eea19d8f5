import { refuse, type Result } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { DraftRecord } from '../store/draft-record.js';

export const noSuchDraft = (): ReturnType<typeof refuse> => refuse('unknown-thing', 'There is no such draft.');

const HEAD = {
  id: true,
  state: true,
  revision: true,
  card: true,
  createdAt: true,
  createdBy: true,
  changedAt: true,
  changedBy: true,
  submittedBy: true,
} as const;

export type DraftHead = Pick<DraftRecord, keyof typeof HEAD>;

/** The drafts that are not discarded. */
@Injectable()
export class Drafts {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async find(id: string): Promise<Result<DraftRecord>> {
    const found = validate(id)
      ? await this.source.getRepository(DraftRecord).findOneBy({ id, discardedAt: IsNull() })
      : null;
    return found ? { ok: true, value: found } : noSuchDraft();
  }

  /** All without what they say, the latest changed first. */
  cards(only?: string): Promise<DraftHead[]> {
    return this.source.getRepository(DraftRecord).find({
      select: HEAD,
      where: { discardedAt: IsNull(), ...(only !== undefined && { id: only }) },
      order: { changedAt: 'DESC' },
    });
  }

  /** Does something to a draft that nobody else can touch meanwhile. What is refused leaves no trace. */
  async hold<T>(
    id: string,
    act: (draft: DraftRecord, manager: EntityManager) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (!validate(id)) return noSuchDraft();
    const rollback: { refused?: Result<T> } = {};
    try {
      return await this.source.transaction(async (manager) => {
        const lock = { mode: 'pessimistic_write' } as const;
        const draft = await manager.findOne(DraftRecord, { where: { id, discardedAt: IsNull() }, lock });
        const done = draft ? await act(draft, manager) : noSuchDraft();
        if (done.ok) return done;
        rollback.refused = done;
        throw new RolledBack();
      });
    } catch (error) {
      if (error instanceof RolledBack && rollback.refused) return rollback.refused;
      throw error;
    }
  }
}

class RolledBack extends Error {}
