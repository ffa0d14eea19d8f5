import type { InjectTexts } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Dialog } from '../../ui/dialog.js';
import { uiWords } from '../../ui/ui-words.js';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from './inject.module.css';

interface Reading {
  readonly drill: string;
  readonly inject: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** What an inject says, in each language, with the places that are filled in for each team. */
export function ReadDialog({ drill, inject, title, onClose }: Reading) {
  const parts = useWords(uiWords);
  const told = useTold();
  const names = new Intl.DisplayNames([formatTag(useLocale())], { type: 'language' });
  const { data, error } = useQuery({
    queryKey: ['drills', drill, 'texts', inject],
    queryFn: () => ask<InjectTexts>(`drills/${drill}/injects/${inject}/texts`),
  });
  return (
    <Dialog title={`\u2068${title}\u2069`} onClose={onClose}>
      {error && <p role="alert">{told(error)}</p>}
      {!data && !error && <p role="status">{parts('ui.loading')}</p>}
      {data?.languages.map((language) => {
        const text = data.texts[language];
        return (
          text && (
            <section key={language} className={styles['read']} aria-label={names.of(language)}>
              <p className={styles['language-name']}>{names.of(language)}</p>
              <div lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
                <h3>{text.subject}</h3>
                <p className={styles['body']}>{text.body}</p>
              </div>
            </section>
          )
        );
      })}
    </Dialog>
  );
}
