import type { DraftDocument } from '#libs/contracts';
import { isList, isObject, LANGUAGES, type Json, type Language, type Localised } from '#libs/domain';

/** What a list says of a draft. */
export interface DraftCard {
  readonly name: string;
  readonly version: string;
  readonly title: Localised;
  readonly languages: readonly string[];
  readonly injects: number;
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

/** A title as it is written, with what the locales have, however unfinished they are. */
function titleOf({ scenario, locales }: DraftDocument, first: string): Localised {
  const { title } = scenario;
  const written = isObject(title) ? title : typeof title === 'string' ? { [first]: title } : {};
  const translated = Object.entries(locales).map(([language, locale]) => [language, locale['title']] as const);
  const known = [...translated, ...Object.entries(written)].flatMap(([language, said]) =>
    isLanguage(language) && typeof said === 'string' ? [[language, said] as const] : [],
  );
  return Object.fromEntries(known);
}

export function cardOf(document: DraftDocument): DraftCard {
  const { name, version, languages, injects } = document.scenario;
  const tags = isList(languages) ? languages.filter((tag) => typeof tag === 'string') : [];
  return {
    name: text(name),
    version: text(version),
    title: titleOf(document, tags[0] ?? 'en'),
    languages: tags,
    injects: isList(injects) ? injects.length : 0,
  };
}
