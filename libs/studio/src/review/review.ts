import { PackLibrary } from '#libs/authoring';
import type { ReviewStep } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Pinning } from '../archive/pinning.js';
import { Drafts } from '../drafts/drafts.js';
import { Live } from '../live/live.js';
import { Authors } from '../store/authors.js';
import { DraftRecord } from '../store/draft-record.js';
import { PublishedRecord } from '../store/published-record.js';
import { ReviewRecord } from '../store/review-record.js';
import { Colleagues } from './colleagues.js';

/** A draft's way to approval, and into the library. */
@Injectable()
export class Review {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Pinning) private readonly pinning: Pinning,
    @Inject(PackLibrary) private readonly library: PackLibrary,
    @Inject(Authors) private readonly authors: Authors,
    @Inject(Colleagues) private readonly colleagues: Colleagues,
    @Inject(Live) private readonly live: Live,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /** An unfinished draft may be submitted: its reader may say what is missing. Refuses `draft-locked`, `revision-passed`. */
  submit(id: string, by: string, revision: number): Promise<Result<DraftRecord>> {
    return this.step(id, async (draft, manager) => {
      if (draft.state !== 'draft')
        return refuse('draft-locked', 'The draft is submitted already.', { state: draft.state });
      if (draft.revision !== revision) return refuse('revision-passed', 'The draft has changed meanwhile.');
      Object.assign(draft, { state: 'submitted', submittedBy: by });
      await this.note(manager, draft, { step: 'submitted', by });
      return ok(draft);
    });
  }

  /** Gives a submitted or approved draft back to its authors; what is published stays so. Refuses `draft-not-locked`. */
  giveBack(id: string, by: string, reason: string): Promise<Result<DraftRecord>> {
    return this.step(id, async (draft, manager) => {
      if (draft.state === 'draft') return refuse('draft-not-locked', 'The draft is with its authors.');
      Object.assign(draft, { state: 'draft', submittedBy: null });
      await this.note(manager, draft, { step: 'returned', by, reason });
      return ok(draft);
    });
  }

  /**
   * Approves a submitted draft and publishes it in the library. Whoever submitted it approves it only where nobody else
   * works here. Refuses `draft-not-submitted`, `revision-passed`, `own-approval`, `pack-faulty`, `pack-name-taken`,
   * `pack-version-taken`.
   */
  approve(id: string, by: string, revision: number): Promise<Result<DraftRecord>> {
    return this.step(id, async (draft, manager) => {
      if (draft.state !== 'submitted')
        return refuse('draft-not-submitted', 'The draft has not been submitted.', { state: draft.state });
      if (draft.revision !== revision) return refuse('revision-passed', 'The draft has changed meanwhile.');
      const own = await this.colleagues.same(by, draft.submittedBy ?? '');
      if (own && (await this.colleagues.areOthers(by)))
        return refuse('own-approval', 'Whoever submits a draft does not approve it where there is another organiser.');
      const published = await this.publish(draft, manager);
      if (!published.ok) return published;
      draft.state = 'approved';
      await this.note(manager, draft, { step: 'approved', by, alone: own });
      return ok(draft);
    });
  }

  async steps(id: string): Promise<Result<ReviewStep[]>> {
    const draft = await this.drafts.find(id);
    if (!draft.ok) return draft;
    const records = await this.source.getRepository(ReviewRecord).find({ where: { draft: id }, order: { at: 'ASC' } });
    const who = await this.authors.whoAre(records.map(({ by }) => by));
    return ok(
      records.map(({ step, revision, at, by, reason, alone }) => ({
        step,
        revision,
        at: at.toISOString(),
        by: who(by),
        reason,
        alone,
      })),
    );
  }

  private async publish(draft: DraftRecord, manager: EntityManager): Promise<Result<void>> {
    const pack = await this.pinning.pin(draft);
    if (!pack.ok) return pack;
    const { hash, scenario } = pack.value;
    const { name, version } = scenario;
    const before = await manager.findOneBy(PublishedRecord, { name });
    const inFolder = before ? undefined : await this.library.folderOf(name);
    if (inFolder !== undefined || (before && before.draft !== draft.id))
      return refuse('pack-name-taken', `The library has another pack named ${name}.`, {
        faults: [{ path: 'scenario.name', message: 'choose another name' }],
      });
    if (before?.version === version && before.hash !== hash)
      return refuse('pack-version-taken', `Version ${version} is published already, with another content.`, {
        faults: [{ path: 'scenario.version', message: 'raise the number' }],
      });
    const { id, revision } = draft;
    await manager.save(PublishedRecord, { name, hash, version, draft: id, revision, at: new Date(this.clock.now()) });
    return ok(undefined);
  }

  private async step(
    id: string,
    act: (draft: DraftRecord, manager: EntityManager) => Promise<Result<DraftRecord>>,
  ): Promise<Result<DraftRecord>> {
    const done = await this.drafts.hold(id, async (draft, manager) => {
      const acted = await act(draft, manager);
      if (acted.ok) await manager.save(draft);
      return acted;
    });
    if (done.ok) this.live.tell({ kind: 'state', draft: id });
    return done;
  }

  private async note(
    manager: EntityManager,
    { id, revision }: DraftRecord,
    { step, by, reason = null, alone = false }: Partial<ReviewRecord> & Pick<ReviewRecord, 'step' | 'by'>,
  ): Promise<void> {
    const at = new Date(this.clock.now());
    await manager.insert(ReviewRecord, { id: randomUUID(), draft: id, revision, at, step, by, reason, alone });
  }
}
