import type { DraftDocument } from '#libs/contracts';

/** The texts of YAML files as their authors last wrote them, by path. They may lag behind the document. */
export type YamlTexts = Readonly<Record<string, string>>;

export const sameTexts = (one: YamlTexts, other: YamlTexts): boolean =>
  Object.keys({ ...one, ...other }).every((path) => one[path] === other[path]);

/** What is kept of a draft: what it says, and how its YAML was written. */
export interface DraftContent {
  readonly document: DraftDocument;
  readonly yaml: YamlTexts;
}

export const SCENARIO = 'scenario.yaml';
export const localePath = (language: string): string => `locales/${language}.yaml`;
export const languageOfLocale = (path: string): string | undefined => /^locales\/([^/]+)\.yaml$/.exec(path)?.[1];
export const bodyPath = (language: string, inject: string): string => `content/${language}/${inject}.md`;
