import { useWords } from '../../ui/words/catalogue.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { papersWords } from '../words/papers-words.js';
import styles from './papers.module.css';

const FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'json'] as const;

interface Linked {
  readonly drill: string;
  readonly what: string;
  /** What the reader calls the document, for those who hear the links. */
  readonly name: string;
  readonly nation?: string | null;
  readonly version?: number;
}

/** A document as a file, in every format, in the language of the screen. */
export function FileLinks({ drill, what, name, nation = null, version }: Linked) {
  const say = useWords(papersWords);
  const locale = useLocale();
  const query = new URLSearchParams({
    language: locale,
    ...(nation !== null && { nation }),
    ...(version !== undefined && { version: String(version) }),
  });
  return (
    <ul className={styles['files']} aria-label={say('papers.files', { document: name })}>
      {FORMATS.map((format) => (
        <li key={format}>
          <a
            href={`/api/v1/drills/${drill}/reports/${what}/${format}?${query.toString()}`}
            aria-label={say('papers.file', { document: name, format: format.toUpperCase() })}
            hrefLang={locale}
            download
          >
            <bdi lang="en">{format.toUpperCase()}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
