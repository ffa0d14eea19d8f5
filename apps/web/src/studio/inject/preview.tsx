import { CHANNELS, LANGUAGES, type InjectContent, type Language } from '#libs/domain';
import { useId, useState } from 'react';
import { ChannelSheet } from '../../console/inject/channel-sheet.js';
import { useWords } from '../../ui/words/catalogue.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { useDraft } from '../desk/draft-context.js';
import { useLanguageName } from '../fields/language-name.js';
import { PLACES } from '../model/places.js';
import { textAt } from '../model/texts.js';
import type { WrittenInject } from '../model/written.js';
import { writtenTime } from '../model/trigger.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';

/** An inject as a team's console will show it, in one of its languages. Each team's own values stand as they are written. */
export function Preview({ inject }: { readonly inject: WrittenInject }) {
  const say = useWords(editorWords);
  const nameOf = useLanguageName();
  const locale = useLocale();
  const select = useId();
  const { document, languages } = useDraft();
  const [chosen, choose] = useState<string>(locale);
  const language = languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  const known = LANGUAGES.find((one) => one === language);
  const subject =
    textAt(document, PLACES.subject(inject.id), language) || textAt(document, PLACES.injectTitle(inject.id), language);
  const body = textAt(document, PLACES.body(inject.id), language);
  return (
    <aside className={styles['preview']} aria-labelledby={`${select}-head`}>
      <div className={styles['preview-head']}>
        <h3 id={`${select}-head`}>{say('editor.preview')}</h3>
        <span>
          <label htmlFor={select} className="out-of-sight">
            {say('editor.preview.language')}
          </label>
          <select id={select} value={language} onChange={({ target }) => choose(target.value)}>
            {languages.map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </span>
      </div>
      {inject.kind === 'expected-action' ? (
        <p className={styles['soft']}>{say('editor.preview.action')}</p>
      ) : known && (subject !== '' || body !== '') ? (
        <Sheet inject={inject} language={known} content={{ subject, body }} />
      ) : (
        <p className={styles['soft']}>{say('editor.preview.none')}</p>
      )}
    </aside>
  );
}

interface Sheeted {
  readonly inject: WrittenInject;
  readonly language: Language;
  readonly content: InjectContent;
}

function Sheet({ inject, language, content }: Sheeted) {
  const [now] = useState(() => Date.now());
  const time = writtenTime(inject) ?? 0;
  const tlp = inject.tlp ?? 'TLP:AMBER';
  const sender = typeof inject.from?.name === 'string' ? inject.from.name : 'Exercise control';
  const shown = {
    id: inject.id,
    channel: CHANNELS.find((channel) => channel === inject.channel) ?? 'email',
    from: { name: sender, ...(inject.from?.address !== undefined && { address: inject.from.address }) },
    tlp,
    content: { [language]: content },
    attachments: [],
    hints: [],
    fields: [],
    released: time,
  };
  return (
    <>
      <p className={styles['marking']}>
        <TlpMark tlp={tlp} />
      </p>
      <ChannelSheet one={{ inject: shown, n: 1, at: now, time, answers: [], hints: {} }} />
    </>
  );
}
