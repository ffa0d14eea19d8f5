import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sameTexts, type DraftContent } from '../document/draft-content.js';
import { yamlOf } from '../document/texts-of.js';
import { DraftRecord } from '../store/draft-record.js';

/**
 * Brings the YAML of drafts up to what they say, when somebody asks for it: edits themselves do not wait for it. What was
 * written is kept, so that the next time only the latest edits have to be written in.
 */
@Injectable()
export class FreshYaml {
  private readonly writing = new Map<string, { readonly revision: number; readonly content: Promise<DraftContent> }>();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** The draft's document, and YAML that says the same. */
  of(draft: Pick<DraftRecord, 'id' | 'revision' | 'document' | 'yaml'>): Promise<DraftContent> {
    const known = this.writing.get(draft.id);
    if (known?.revision === draft.revision) return known.content;
    const content = this.write(draft);
    this.writing.set(draft.id, { revision: draft.revision, content });
    const forget = (): void => {
      if (this.writing.get(draft.id)?.content === content) this.writing.delete(draft.id);
    };
    content.then(forget, forget);
    return content;
  }

  private async write({ id, revision, document, yaml: before }: Parameters<FreshYaml['of']>[0]): Promise<DraftContent> {
    const yaml = yamlOf({ document, yaml: before });
    if (!sameTexts(yaml, before))
      await this.source.getRepository(DraftRecord).update({ id, revision }, { yaml } as object);
    return { document, yaml };
  }
}
