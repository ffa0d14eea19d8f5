import { useId } from 'react';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { fieldWords } from '../words/field-words.js';
import styles from './fields.module.css';
import { useLanguageName } from './language-name.js';
import { besideLanguage } from './texts-field.js';

/** Which languages stand beside each other; only where there are more than two to choose from. */
export function LanguageChoice() {
  const say = useWords(fieldWords);
  const nameOf = useLanguageName();
  const id = useId();
  const { languages } = useDraft();
  const beside = useStored(besideLanguage);
  if (languages.length < 3) return null;
  return (
    <span className={styles['choice']}>
      <label htmlFor={id}>{say('field.languages')}</label>
      <select
        id={id}
        value={languages.includes(beside) ? beside : ''}
        onChange={({ target }) => besideLanguage.set(target.value)}
      >
        <option value="">{say('field.languages.all')}</option>
        {languages.map((language) => (
          <option key={language} value={language}>
            {nameOf(language)}
          </option>
        ))}
      </select>
    </span>
  );
}
