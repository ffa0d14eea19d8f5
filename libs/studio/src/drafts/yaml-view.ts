import type { DraftDocument, DraftYaml, EditReceipt } from '#libs/contracts';
import { differenceOf, ok, refuse, type JsonObject, type Result } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { isLanguage } from '../document/content-of.js';
import { languageOfLocale, SCENARIO } from '../document/draft-content.js';
import { readYaml } from '../document/read-yaml.js';
import { wellFormed } from '../document/well-formed.js';
import { yamlSaying } from '../document/yaml-saying.js';
import { Drafts } from './drafts.js';
import { Editing } from './editing.js';
import { FreshYaml } from './fresh-yaml.js';
import { History } from './history.js';

interface Written {
  readonly base: number;
  readonly path: string;
  readonly text: string;
}

const valueIn = ({ scenario, locales }: DraftDocument, path: string): JsonObject | undefined =>
  path === SCENARIO ? scenario : locales[languageOfLocale(path) ?? ''];

/** The part of a document that one YAML file says, with the file saying `value`. */
function saying({ locales }: DraftDocument, path: string, value: JsonObject | undefined): JsonObject {
  if (path === SCENARIO) return value === undefined ? {} : { scenario: value };
  const { [languageOfLocale(path) ?? '']: _old, ...others } = locales;
  return { locales: value === undefined ? others : { ...others, [languageOfLocale(path) ?? '']: value } };
}

/** The texts of a draft as YAML, and edits made in them. */
@Injectable()
export class YamlView {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Editing) private readonly editing: Editing,
    @Inject(FreshYaml) private readonly freshYaml: FreshYaml,
    @Inject(History) private readonly history: History,
  ) {}

  async read(id: string): Promise<Result<DraftYaml>> {
    const draft = await this.drafts.find(id);
    if (!draft.ok) return draft;
    const files = Object.entries((await this.freshYaml.of(draft.value)).yaml).map(([path, text]) => ({ path, text }));
    return ok({ revision: draft.value.revision, files });
  }

  /**
   * What the text says differently from what its author saw becomes changes like any others; edits made by others
   * meanwhile are written into the text. Refuses `yaml-unreadable` with lines, and what edits are refused for.
   */
  async write(id: string, by: string, { base, path, text: given }: Written): Promise<Result<EditReceipt>> {
    const text = wellFormed(given);
    const language = languageOfLocale(path);
    if (language !== undefined && !isLanguage(language))
      return refuse('nonsense-value', 'Scenarios are not written in that language.');
    const value = readYaml(path, text);
    if (!value.ok) return value;
    return this.editing.edit(id, { by, base, origin: 'yaml' }, async (draft, manager) => {
      const seen = await this.history.documentAt(draft, base, manager);
      if (!seen) return refuse('nonsense-value', 'The draft has no such revision.');
      const changes = differenceOf(saying(seen, path, valueIn(seen, path)), saying(seen, path, value.value));
      return ok({
        changes,
        yaml: (document) => ({ ...draft.yaml, [path]: yamlSaying(path, text, valueIn(document, path) ?? {}) }),
      });
    });
  }
}
