import type { EvaluationItem } from '#libs/contracts';
import type { InjectContent, Language, TeamInject } from '#libs/domain';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { RichText } from '../../ui/rich-text/rich-text.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { wantedLanguages } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { evaluateWords } from '../words/evaluate-words.js';
import styles from './sheet.module.css';

interface Shown {
  readonly item: Pick<EvaluationItem, 'shown' | 'expected' | 'title'>;
  readonly files: string;
}

/** The inject as the team got it, in the reader's language where it has one. */
export function InjectSheet({ item, files }: Shown) {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  const locale = useLocale();
  const inject = item.shown as unknown as TeamInject;
  const languages = Object.keys(inject.content) as Language[];
  const language = wantedLanguages(locale).find((one) => inject.content[one]) ?? languages[0] ?? 'en';
  const content: InjectContent = inject.content[language] ?? { subject: inWords(item.title), body: '' };
  return (
    <section className={styles['sheet']} aria-labelledby="inject">
      <div className={styles['head']}>
        <h2 id="inject">{say('evaluate.inject')}</h2>
        <TlpMark tlp={inject.tlp} />
      </div>
      <p className={styles['soft']}>{say('evaluate.from', { sender: `\u2068${inject.from.name}\u2069` })}</p>
      <h3 lang={language}>
        <UserText>{content.subject}</UserText>
      </h3>
      <RichText text={content.body} lang={language} />
      {inject.attachments.length > 0 && (
        <>
          <h3>{say('evaluate.files')}</h3>
          <ul className={styles['files']}>
            {inject.attachments.map(({ id, name, sha256, description }) => (
              <li key={id}>
                <a href={`${files}/${sha256}`} download={name}>
                  <Verbatim>{name}</Verbatim>
                </a>{' '}
                <span className={styles['soft']}>
                  <UserText>{inWords(description)}</UserText>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {Object.keys(item.expected).length > 0 && (
        <details>
          <summary>{say('evaluate.expected')}</summary>
          <UserText>{inWords(item.expected)}</UserText>
        </details>
      )}
    </section>
  );
}
