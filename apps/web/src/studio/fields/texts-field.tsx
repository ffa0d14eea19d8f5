import type { Address, Language } from '#libs/domain';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { textAt, writing, type TextPlace } from '../model/texts.js';
import { fieldWords } from '../words/field-words.js';
import { DraftField } from './draft-field.js';
import { elementId } from './element-id.js';
import styles from './fields.module.css';
import { useLanguageName } from './language-name.js';

/** Which language stands beside the first one; empty for all of them. */
export const besideLanguage = new Stored('muster.studio.beside', (found) => (typeof found === 'string' ? found : ''));

/** Which of the draft's languages are shown beside each other. */
export function useShownLanguages(): readonly string[] {
  const { languages } = useDraft();
  const beside = useStored(besideLanguage);
  const shown = languages.filter((language, index) => index === 0 || beside === '' || language === beside);
  return shown.length > 1 || beside === '' || beside === languages[0] ? shown : languages;
}

interface Texted {
  readonly place: TextPlace;
  readonly label: string;
  readonly hint?: string;
  readonly lines?: number;
}

/** Every place that a text of the draft may stand in, for the checks that name it. */
export const placesOfText = ({ at, locale, body }: TextPlace, languages: readonly string[]): readonly Address[] =>
  languages.flatMap((language) => [
    ['scenario', ...at, language],
    ['locales', language, ...locale],
    ...(body === undefined ? [] : [['bodies', language, body]]),
  ]);

/** A text in several languages, side by side. */
export function TextsField({ place, label, hint, lines = 1 }: Texted) {
  const languages = useShownLanguages();
  const whole = ['scenario', ...place.at];
  return (
    <DraftField at={whole} also={placesOfText(place, languages)} label={label} hint={hint}>
      <div className={styles['beside']}>
        {languages.map((language, index) => (
          <OneLanguage
            key={language}
            place={place}
            language={language}
            label={label}
            lines={lines}
            first={index === 0}
          />
        ))}
      </div>
    </DraftField>
  );
}

interface Languaged {
  readonly place: TextPlace;
  readonly language: string;
  readonly label: string;
  readonly lines: number;
  readonly first: boolean;
}

function OneLanguage({ place, language, label, lines, first }: Languaged) {
  const say = useWords(fieldWords);
  const nameOf = useLanguageName();
  const { document, does, locked, translating } = useDraft();
  const whole = ['scenario', ...place.at];
  const id = first ? elementId(whole) : `${elementId(whole)}.${language}`;
  const value = textAt(document, place, language);
  const shared = {
    id,
    value,
    lang: language as Language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    readOnly: locked && (first || !translating),
    'aria-label': `${label}, ${nameOf(language)}`,
    onChange: ({ target }: { target: { value: string } }) =>
      does('edit', writing(document, place, language, target.value)),
  } as const;
  return (
    <div className={styles['language']}>
      <span aria-hidden="true" className={styles['language-name']}>
        {nameOf(language)}
        {value === '' && !first && <span className={styles['missing']}> · {say('field.none')}</span>}
      </span>
      {lines > 1 ? <textarea rows={lines} {...shared} /> : <input autoComplete="off" {...shared} />}
    </div>
  );
}
