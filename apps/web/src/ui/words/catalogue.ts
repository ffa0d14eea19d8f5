import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { useCallback } from 'react';
import { useStored } from '../use-stored.js';
import { chosenLocale, formatTag, type Locale } from './locales.js';

type Texts = Readonly<Record<string, string>>;
type Compiled = ReturnType<typeof compileMessage>;

/** Says the text of an id, in ICU MessageFormat, with its values filled in. */
export type Say<Id extends string> = (id: Id, values?: Readonly<Record<string, unknown>>) => string;

export interface Catalogue<Id extends string> {
  readonly texts: Readonly<Record<Locale, Readonly<Record<Id, string>>>>;
  readonly say: (locale: Locale) => Say<Id>;
}

const compiled = new Map<string, Compiled>();
function compile(text: string): Compiled {
  const found = compiled.get(text) ?? compileMessage(text);
  compiled.set(text, found);
  return found;
}

/** One room's texts in every language: an id that one language lacks does not compile. */
export function catalogue<const Words extends Texts>(
  en: Words,
  ar: Readonly<Record<keyof Words, string>>,
): Catalogue<keyof Words & string> {
  const texts = { en, ar } as Readonly<Record<Locale, Readonly<Record<keyof Words & string, string>>>>;
  const speakers = Object.fromEntries(
    (Object.keys(texts) as Locale[]).map((locale) => {
      const speaker = setupI18n({ locale, locales: [formatTag(locale)], messages: { [locale]: { ...texts[locale] } } });
      speaker.setMessagesCompiler(compile);
      return [locale, (id: string, values?: Readonly<Record<string, unknown>>) => speaker._(id, { ...values })];
    }),
  ) as Record<Locale, Say<keyof Words & string>>;
  return { texts, say: (locale) => speakers[locale] };
}

/** A room's texts in the language that is chosen now. */
export function useWords<Id extends string>(words: Catalogue<Id>): Say<Id> {
  const locale = useStored(chosenLocale);
  return useCallback((id, values) => words.say(locale)(id, values), [words, locale]);
}
