import type { DraftFile, EditReceipt } from '#libs/contracts';
import { ok, refuse, type Json, type Result } from '#libs/domain';
import { liesAboutType, sniffFile } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { KeptFiles } from '../archive/kept-files.js';
import { mediaTypeOf } from '../document/content-of.js';
import { DraftFileRecord } from '../store/draft-file-record.js';
import { Drafts } from './drafts.js';
import { Editing } from './editing.js';

interface Target {
  readonly path: string;
  /** Hash of the content that its author saw there; without it, there was none. */
  readonly replaces?: string | undefined;
}

/** The files of a draft beside its texts. */
@Injectable()
export class DraftFiles {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Editing) private readonly editing: Editing,
    @Inject(KeptFiles) private readonly kept: KeptFiles,
  ) {}

  /** Puts a file at a path, in place of what its author saw there. Refuses `too-large`, `file-lies`, and what edits are refused for. */
  async put(id: string, by: string, { path, replaces }: Target, stream: Readable): Promise<Result<EditReceipt>> {
    const draft = await this.drafts.find(id);
    if (!draft.ok) {
      stream.resume();
      return draft;
    }
    const incoming = await this.kept.keep(stream);
    if (!incoming.ok) return incoming;
    const { sha256, bytes } = incoming.value;
    const content = await sniffFile(this.kept.pathOf(sha256));
    if (liesAboutType(path, content)) return refuse('file-lies', `The content of ${path} is not what its name says.`);
    const file: DraftFile = {
      bytes,
      sha256,
      mediaType: content.mime === 'text/plain' ? mediaTypeOf(path) : (content.mime ?? mediaTypeOf(path)),
    };
    const edit = { by, base: draft.value.revision, origin: 'file', note: path } as const;
    return this.editing.edit(id, edit, async (now, manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(DraftFileRecord)
        .values({ draft: id, sha256, bytes })
        .orIgnore()
        .execute();
      const there = now.document.files[path] as Json | undefined;
      const seen = now.document.files[path]?.sha256 === replaces ? there : null;
      const from = replaces === undefined ? undefined : seen;
      return ok({ changes: [{ kind: 'set', at: ['files', path], from, to: file }] });
    });
  }

  /** A file of the draft as it is now. */
  async open(id: string, path: string): Promise<Result<{ readonly file: DraftFile; readonly content: Readable }>> {
    const draft = await this.drafts.find(id);
    if (!draft.ok) return draft;
    const file = Object.hasOwn(draft.value.document.files, path) ? draft.value.document.files[path] : undefined;
    return file
      ? ok({ file, content: this.kept.open(file.sha256) })
      : refuse('unknown-thing', 'There is no such file.');
  }
}
