import type { TeamInject } from '#libs/domain';
import { useInWords } from '../../ui/words/in-words.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { fileSize } from './file-size.js';
import styles from './inject-page.module.css';

/** The files that came with an inject. */
export function Attachments({ inject }: { readonly inject: TeamInject }) {
  const say = useWords(consoleWords);
  const inWords = useInWords();
  const locale = useLocale();
  const { drill } = useDesk();
  if (inject.attachments.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="attachments">
      <h3 id="attachments">{say('console.attachments')}</h3>
      <ul className={styles['files']}>
        {inject.attachments.map(({ id, name, bytes, description }) => (
          <li key={id} className={styles['file']}>
            <a href={`/api/v1/drills/${drill}/injects/${inject.id}/files/${id}`} download={name}>
              <Verbatim>{name}</Verbatim>
            </a>
            <span className={styles['about']}>
              <UserText>{inWords(description)}</UserText> · <bdi>{fileSize(bytes, locale)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
