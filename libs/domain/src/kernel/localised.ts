/** BCP 47 tags of the languages in which a scenario can be written: the six of the United Nations. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in one or more languages. */
export type Localised = Readonly<Partial<Record<Language, string>>>;

/** The text in the first of the wanted languages that has it, else in any language at all. */
export function inLanguage(text: Localised, wanted: readonly Language[]): string {
  for (const language of wanted) {
    const found = text[language];
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}
