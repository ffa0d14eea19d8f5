import { LANGUAGES } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import { startOf } from '../reading/place.js';

const undeclared = (at: Remark['at'], language: string): Remark => ({
  at,
  rule: 'language-not-declared',
  message: `texts in ${language} are not used: the pack does not declare that language`,
  mend: 'add it to languages, or remove the texts',
  severity: 'warning',
});

/** Texts are written in the languages that the pack declares. */
export function* languageNames({ scenario, locales, bodies, slots, yaml }: Draft): Generator<Remark> {
  const others = LANGUAGES.filter((language) => !scenario.languages.includes(language));
  for (const language of others) {
    const locale = locales.get(language);
    if (locale) yield undeclared(startOf(locale.file), language);
    const body = [...bodies].find(([key]) => key.startsWith(`${language}/`))?.[1];
    if (body) yield undeclared(body.place, language);
    for (const { path } of slots) {
      const at = [...path, language];
      const text = yaml.at(at);
      if (typeof text === 'string') yield undeclared(at, language);
    }
  }
}
