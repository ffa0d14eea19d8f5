import type { DraftComment, WriteComment } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import type { z } from 'zod';
import { Drafts } from '../drafts/drafts.js';
import { STUDIO_LIMITS } from '../limits.js';
import { Live } from '../live/live.js';
import { Authors } from '../store/authors.js';
import { CommentRecord } from '../store/comment-record.js';

const noSuchComment = (): ReturnType<typeof refuse> => refuse('unknown-thing', 'There is no such comment.');

/** What is said of drafts, at the fields that it concerns. In every state of a draft. */
@Injectable()
export class Comments {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Authors) private readonly authors: Authors,
    @Inject(Live) private readonly live: Live,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  private get records() {
    return this.source.getRepository(CommentRecord);
  }

  async list(draft: string): Promise<Result<DraftComment[]>> {
    const found = await this.drafts.find(draft);
    return found.ok ? ok(await this.tell(await this.records.find({ where: { draft }, order: { at: 'ASC' } }))) : found;
  }

  async write(
    draft: string,
    by: string,
    { at: place, text, answers }: z.output<typeof WriteComment>,
  ): Promise<Result<DraftComment>> {
    const found = await this.drafts.find(draft);
    if (!found.ok) return found;
    if ((await this.records.countBy({ draft })) >= STUDIO_LIMITS.comments)
      return refuse('too-large', `A draft may have ${STUDIO_LIMITS.comments} comments.`);
    const answered = answers === undefined ? null : await this.records.findOneBy({ id: answers, draft });
    if (answers !== undefined && !answered) return noSuchComment();
    const first = answered && (answered.answers ?? answered.id);
    const { revision } = found.value;
    const record = {
      id: randomUUID(),
      draft,
      place,
      text,
      answers: first,
      revision,
      at: new Date(this.clock.now()),
      by,
    };
    return this.keep({ ...record, resolvedAt: null, resolvedBy: null });
  }

  /** Resolves the thread of a comment, or opens it again. */
  async settle(draft: string, id: string, by: string, resolved: boolean): Promise<Result<DraftComment>> {
    const found = validate(draft) && validate(id) ? await this.records.findOneBy({ id, draft }) : null;
    const first = found?.answers ? await this.records.findOneBy({ id: found.answers }) : found;
    if (!first) return noSuchComment();
    if ((first.resolvedAt !== null) === resolved) return this.told(first);
    const settled = { resolvedAt: new Date(this.clock.now()), resolvedBy: by };
    return this.keep({ ...first, ...(resolved ? settled : { resolvedAt: null, resolvedBy: null }) });
  }

  private async keep(record: CommentRecord): Promise<Result<DraftComment>> {
    await this.records.save(record);
    this.live.tell({ kind: 'comments', draft: record.draft });
    return this.told(record);
  }

  private async told(record: CommentRecord): Promise<Result<DraftComment>> {
    const [told] = await this.tell([record]);
    return told ? ok(told) : noSuchComment();
  }

  private async tell(records: readonly CommentRecord[]): Promise<DraftComment[]> {
    const who = await this.authors.whoAre(records.flatMap(({ by, resolvedBy }) => [by, resolvedBy ?? '']));
    return records.map(({ id, place, text, answers, revision, at, by, resolvedAt, resolvedBy }) => ({
      id,
      at: place && [...place],
      text,
      answers,
      by: who(by),
      when: at.toISOString(),
      revision,
      resolved: resolvedAt && { by: who(resolvedBy ?? ''), when: resolvedAt.toISOString() },
    }));
  }
}
