import type { Address } from '#libs/domain';
import { useCallback } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { useLanguageName } from '../fields/language-name.js';
import { placeWords } from './place-words.js';

type PlaceId = keyof (typeof placeWords)['texts']['en'] & string;

const isPlace = (id: string): id is PlaceId => Object.hasOwn(placeWords.texts.en, id);

/** Where something stands in a draft, in words: `Inject first-letter › Text in Arabic`. */
export function usePlaceInWords(): (at: Address | null) => string {
  const say = useWords(placeWords);
  const nameOf = useLanguageName();
  return useCallback(
    (at) => {
      if (at === null || at.length === 0) return say('place.whole');
      const [part, ...rest] = at;
      const [language] = rest;
      const isText = (part === 'locales' || part === 'bodies') && typeof language === 'string';
      const head = isText
        ? [say(`place.${part}`, { language: nameOf(language) })]
        : part === 'files'
          ? [say('place.files')]
          : [];
      const steps = isText || part === 'files' ? (isText ? rest.slice(1) : rest) : rest;
      const words = steps.reduce<readonly string[]>((said, step) => {
        if (typeof step !== 'string') return [...said.slice(0, -1), `${said.at(-1) ?? ''} \u2068${step.id}\u2069`];
        const id = `place.${step}`;
        return [...said, isPlace(id) ? say(id) : step];
      }, []);
      return [...words, ...head].join(' › ') || say('place.whole');
    },
    [say, nameOf],
  );
}
