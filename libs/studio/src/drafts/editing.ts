import type { DraftDocument, EditReceipt, Revision } from '#libs/contracts';
import {
  applyChanges,
  differenceOf,
  ok,
  refuse,
  translates,
  type DraftChange,
  type Json,
  type JsonObject,
  type Result,
} from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { cardOf } from '../document/card-of.js';
import { sameTexts, type YamlTexts } from '../document/draft-content.js';
import { fitsDraft } from '../document/fits-draft.js';
import { Live } from '../live/live.js';
import { DraftFileRecord } from '../store/draft-file-record.js';
import { DraftRecord } from '../store/draft-record.js';
import { RevisionRecord } from '../store/revision-record.js';
import { Drafts } from './drafts.js';
import { History } from './history.js';

/** What somebody may change: all of a draft, or its texts in other languages than the first. */
export type Reach = 'all' | 'translations';

/** Who edits, from what they saw, and what the edit is. */
export interface Edit {
  readonly by: string;
  readonly base: number;
  readonly origin: Revision['origin'];
  readonly note?: string | undefined;
  /** All, unless said otherwise. */
  readonly reach?: Reach;
}

/** What to change, given the draft as it is now and as its author saw it. */
export interface Wanted {
  readonly changes: readonly DraftChange[];
  /** How the YAML shall be written from now on, given what the draft will say. */
  readonly yaml?: (document: DraftDocument) => YamlTexts;
}

const asJson = (document: DraftDocument): Json => document as unknown as Json;

/** Every edit of a draft, whatever it comes from, goes through here: one at a time, all or none. */
@Injectable()
export class Editing {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(History) private readonly history: History,
    @Inject(Live) private readonly live: Live,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  change(id: string, changes: readonly DraftChange[], edit: Edit): Promise<Result<EditReceipt>> {
    return this.edit(id, edit, () => Promise.resolve(ok({ changes })));
  }

  /** Brings an earlier version back, as one more edit. */
  restore(id: string, revision: number, by: string, base: number): Promise<Result<EditReceipt>> {
    const note = String(revision);
    return this.edit(id, { by, base, origin: 'restore', note }, async (draft, manager) => {
      if (base !== draft.revision) return refuse('revision-passed', 'The draft has changed meanwhile.');
      const then = await this.history.documentAt(draft, revision, manager);
      if (!then) return refuse('unknown-thing', 'The draft has no such version.');
      const [now, before] = [draft.document, then] as unknown as [JsonObject, JsonObject];
      return ok({ changes: differenceOf(now, before) });
    });
  }

  /**
   * Refuses `edit-conflict` with both values, `draft-locked`, `translations-only`, `nonsense-value`, `too-large`. What changes nothing, neither
   * in what the draft says nor in how it is written, makes no revision.
   */
  async edit(
    id: string,
    edit: Edit,
    want: (draft: DraftRecord, manager: EntityManager) => Promise<Result<Wanted>>,
  ): Promise<Result<EditReceipt>> {
    const kept = await this.drafts.hold(id, async (draft, manager) => {
      if (draft.state !== 'draft')
        return refuse('draft-locked', 'The draft is submitted or approved.', { state: draft.state });
      if (edit.base > draft.revision) return refuse('nonsense-value', 'The draft has no such revision yet.');
      const wanted = await want(draft, manager);
      if (!wanted.ok) return wanted;
      const before = draft.revision;
      const done = await this.make(draft, wanted.value, edit, manager);
      if (!done.ok) return done;
      return ok({ revision: draft.revision, since: await this.history.since(id, edit.base, manager), before });
    });
    if (!kept.ok) return kept;
    const { revision, since, before } = kept.value;
    const own = since.at(-1);
    if (own && revision > before) this.live.tell({ kind: 'revision', draft: id, revision: own });
    return ok({ revision, since });
  }

  private async make(draft: DraftRecord, wanted: Wanted, edit: Edit, manager: EntityManager): Promise<Result<void>> {
    const applied = applyChanges(asJson(draft.document), wanted.changes);
    if (!applied.ok) {
      const conflicts = await this.history.blame(draft.id, applied.conflicts, manager);
      return refuse('edit-conflict', 'Somebody else has changed this meanwhile.', { conflicts });
    }
    if (edit.reach === 'translations' && !applied.made.every((change) => translates(asJson(draft.document), change)))
      return refuse('translations-only', 'A translator changes texts in other languages than the first only.');
    const document = applied.made.length > 0 ? fitsDraft(applied.document) : ok(draft.document);
    if (!document.ok) return document;
    const strange = await this.strangeFile(draft, document.value, manager);
    if (strange !== undefined)
      return refuse('nonsense-value', 'A change names a file that was not brought into this draft.', {
        faults: [{ path: `files.${strange}`, message: 'upload it first' }],
      });
    const yaml = wanted.yaml?.(document.value) ?? draft.yaml;
    if (applied.made.length === 0 && sameTexts(yaml, draft.yaml)) return ok(undefined);
    const at = new Date(this.clock.now());
    const said = { document: document.value, yaml, card: cardOf(document.value) };
    Object.assign(draft, said, { revision: draft.revision + 1, changedAt: at, changedBy: edit.by });
    await manager.save(draft);
    const { by, origin, note = null } = edit;
    const record = { draft: draft.id, revision: draft.revision, at, by, origin, note, changes: applied.made };
    await manager.insert(RevisionRecord, record as object);
    return ok(undefined);
  }

  /** The path of a file whose content nobody brought in, if there is one. */
  private async strangeFile(
    draft: DraftRecord,
    after: DraftDocument,
    manager: EntityManager,
  ): Promise<string | undefined> {
    const fresh = Object.entries(after.files).filter(
      ([path, { sha256 }]) => draft.document.files[path]?.sha256 !== sha256,
    );
    if (fresh.length === 0) return undefined;
    const hashes = [...new Set(fresh.map(([, { sha256 }]) => sha256))];
    const known = await manager.findBy(DraftFileRecord, { draft: draft.id, sha256: In(hashes) });
    const bytesOf = new Map(known.map(({ sha256, bytes }) => [sha256, bytes]));
    return fresh.find(([, { sha256, bytes }]) => bytesOf.get(sha256) !== bytes)?.[0];
  }
}
