import type { InjectTexts } from '#libs/contracts';
import type { Language } from '#libs/domain';
import { describedBy, Field } from '../../ui/form/field.js';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { useWords } from '../../ui/words/catalogue.js';
import { injectWords } from '../words/inject-words.js';
import styles from './inject.module.css';

interface Texted {
  readonly language: Language;
  readonly text: InjectTexts['texts'][Language];
  readonly fault: (part: 'subject' | 'body') => string | undefined;
}

/** An inject's subject and body in one language. */
export function LanguageTexts({ language, text, fault }: Texted) {
  const say = useWords(injectWords);
  const named = new Intl.DisplayNames([formatTag(useLocale())], { type: 'language' }).of(language) ?? language;
  const direction = { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' } as const;
  const [subject, body] = [`subject-${language}`, `body-${language}`];
  return (
    <fieldset className={styles['language']}>
      <legend className="out-of-sight">{named}</legend>
      <Field id={subject} label={say('inject.edit.subject', { language: named })} fault={fault('subject')}>
        <input
          id={subject}
          name={subject}
          maxLength={300}
          defaultValue={text?.subject ?? ''}
          {...direction}
          {...describedBy({ id: subject, fault: fault('subject') })}
        />
      </Field>
      <Field id={body} label={say('inject.edit.body', { language: named })} fault={fault('body')}>
        <textarea
          id={body}
          name={body}
          rows={6}
          maxLength={20_000}
          defaultValue={text?.body ?? ''}
          {...direction}
          {...describedBy({ id: body, fault: fault('body') })}
        />
      </Field>
    </fieldset>
  );
}
