import type { DraftSummary } from '#libs/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { Authors } from '../store/authors.js';
import { CommentRecord } from '../store/comment-record.js';
import { PublishedRecord } from '../store/published-record.js';
import type { DraftHead } from './drafts.js';

/** What is said of drafts in lists and at their heads. */
@Injectable()
export class Summaries {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Authors) private readonly authors: Authors,
  ) {}

  async of(drafts: readonly DraftHead[]): Promise<DraftSummary[]> {
    const ids = In(drafts.map(({ id }) => id));
    const open = await this.source
      .getRepository(CommentRecord)
      .find({ select: { id: true, draft: true }, where: { draft: ids, answers: IsNull(), resolvedAt: IsNull() } });
    const published = await this.source.getRepository(PublishedRecord).findBy({ draft: ids });
    const who = await this.authors.whoAre(
      drafts.flatMap((draft) => [draft.createdBy, draft.changedBy, draft.submittedBy ?? '']),
    );
    return drafts.map((draft) => {
      const { id, state, revision, card, submittedBy } = draft;
      const latest = published.filter((pack) => pack.draft === id).sort((one, other) => +other.at - +one.at)[0];
      return {
        id,
        ...card,
        languages: [...card.languages],
        state,
        revision,
        createdAt: draft.createdAt.toISOString(),
        createdBy: who(draft.createdBy),
        changedAt: draft.changedAt.toISOString(),
        changedBy: who(draft.changedBy),
        submittedBy: submittedBy === null ? null : who(submittedBy),
        published: latest
          ? { hash: latest.hash, version: latest.version, revision: latest.revision, at: latest.at.toISOString() }
          : null,
        openComments: open.filter((comment) => comment.draft === id).length,
      };
    });
  }

  async one(draft: DraftHead): Promise<DraftSummary> {
    const [summary] = await this.of([draft]);
    if (!summary) throw new Error('a draft has no summary');
    return summary;
  }
}
