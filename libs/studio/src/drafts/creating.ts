import { PackLibrary, readFolder, TEMPLATE } from '#libs/authoring';
import type { CreateDraft } from '#libs/contracts';
import { ok, refuse, type Json, type Result } from '#libs/domain';
import { FileStore, WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { KeptFiles } from '../archive/kept-files.js';
import { readArchive } from '../archive/read-archive.js';
import { cardOf } from '../document/card-of.js';
import { contentOf, type IncomingFile } from '../document/content-of.js';
import { SCENARIO, type DraftContent } from '../document/draft-content.js';
import { fitsDraft } from '../document/fits-draft.js';
import { wellFormed } from '../document/well-formed.js';
import { emptyContent, freeName, named, slugOf } from '../document/fresh-content.js';
import { STUDIO_LIMITS } from '../limits.js';
import { DraftFileRecord } from '../store/draft-file-record.js';
import { DraftRecord } from '../store/draft-record.js';
import { RevisionRecord } from '../store/revision-record.js';
import { Drafts } from './drafts.js';

type Wanted = z.output<typeof CreateDraft>;
type Files = ReadonlyMap<string, IncomingFile>;

/** How drafts come to be. */
@Injectable()
export class Creating {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(KeptFiles) private readonly kept: KeptFiles,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(PackLibrary) private readonly library: PackLibrary,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /** Refuses `unknown-thing`, `yaml-unreadable`, `pack-unusable`, `too-large`. */
  async create(by: string, { from, name, title }: Wanted): Promise<Result<string>> {
    const content = await this.contentFrom(from);
    if (!content.ok) return content;
    const written = cardOf(content.value.document).name;
    const asked =
      name ?? (title === undefined ? undefined : slugOf(title)) ?? (written === 'template' ? 'scenario' : written);
    const fresh = name ?? freeName(asked === '' ? 'scenario' : asked, await this.namesTaken());
    return this.keep(by, named(content.value, fresh, title));
  }

  /** A draft of an uploaded archive, under the name that it has. */
  async upload(by: string, archive: Readable): Promise<Result<string>> {
    const read: { files?: Result<Files> } = {};
    const unpack = async (path: string): Promise<boolean> => {
      read.files = await readArchive(path, (stream) => this.kept.keep(stream));
      return false; // what was in it is kept, not the archive
    };
    const whole = await this.store.keep(archive, { limit: STUDIO_LIMITS.archive, fits: unpack });
    if (!read.files) {
      if (!whole.ok && whole.refusal.code === 'too-large')
        return refuse('too-large', 'An archive of a pack may have 100 MB at most.');
      return refuse('malformed', 'The archive did not come whole.');
    }
    if (!read.files.ok) return read.files;
    const content = contentOf(read.files.value);
    return content.ok ? this.keep(by, content.value) : content;
  }

  private async contentFrom(from: Wanted['from']): Promise<Result<DraftContent>> {
    switch (from.kind) {
      case 'empty':
        return ok(emptyContent());
      case 'template':
        return this.contentOfFolder(TEMPLATE);
      case 'pack':
        return this.contentOfFolder(from.pack);
      case 'yaml':
        return contentOf(new Map([[SCENARIO, { sha256: '', bytes: 0, text: wellFormed(from.text) }]]));
      case 'draft': {
        const draft = await this.drafts.find(from.draft);
        return draft.ok ? ok({ document: draft.value.document, yaml: draft.value.yaml }) : draft;
      }
    }
  }

  private async contentOfFolder(name: string): Promise<Result<DraftContent>> {
    const folder = await this.library.folderOf(name);
    if (folder === undefined) return refuse('unknown-thing', `There is no scenario pack named ${name}.`);
    const reading = await readFolder(folder);
    if (reading.unusable) return refuse('pack-unusable', 'The scenario pack cannot be read.');
    const files = new Map<string, IncomingFile>();
    for (const path of reading.files.keys()) {
      const kept = await this.kept.keep(createReadStream(join(reading.folder, path)));
      if (!kept.ok) return kept;
      files.set(path, kept.value);
    }
    return contentOf(files);
  }

  private async namesTaken(): Promise<ReadonlySet<string>> {
    const drafts = await this.drafts.cards();
    return new Set([...(await this.library.names()), ...drafts.map(({ card }) => card.name)]);
  }

  private async keep(by: string, { document, yaml }: DraftContent): Promise<Result<string>> {
    const fits = fitsDraft(document as unknown as Json);
    if (!fits.ok) return fits;
    if ((await this.drafts.cards()).length >= STUDIO_LIMITS.drafts)
      return refuse('too-large', `There may be ${STUDIO_LIMITS.drafts} drafts at once. Discard one first.`);
    const id = randomUUID();
    const at = new Date(this.clock.now());
    const who = { createdAt: at, createdBy: by, changedAt: at, changedBy: by };
    const said = { document, yaml, card: cardOf(document) };
    const draft: DraftRecord = {
      id,
      state: 'draft',
      revision: 0,
      ...said,
      ...who,
      submittedBy: null,
      discardedAt: null,
    };
    const files = new Map(
      Object.values(document.files).map(({ sha256, bytes }) => [sha256, { draft: id, sha256, bytes }]),
    );
    await this.source.transaction(async (manager) => {
      await manager.insert(DraftRecord, draft as object);
      await manager.insert(RevisionRecord, {
        draft: id,
        revision: 0,
        at,
        by,
        origin: 'created',
        note: null,
        changes: [],
      });
      if (files.size > 0) await manager.insert(DraftFileRecord, [...files.values()]);
    });
    return ok(id);
  }
}
