import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button.js';
import { useWords } from '../ui/words/catalogue.js';
import { Verbatim } from '../ui/words/user-text.js';
import styles from './people.module.css';
import { peopleWords } from './words/people-words.js';

/** Lines of so many letters stand side by side. */
const SHORT = 24;

interface Shown {
  readonly title: string;
  readonly children?: ReactNode;
  /** What is shown, a line each. */
  readonly lines: readonly string[];
  /** What a file of it is called. */
  readonly file: string;
  readonly onKept?: () => void;
}

/** A secret that the server tells this once: to be copied, printed or kept as a file. */
export function ShownOnce({ title, children, lines, file, onKept }: Shown) {
  const say = useWords(peopleWords);
  return (
    <section className={styles['once']} aria-labelledby={`once-${file}`} role="status">
      <h2 id={`once-${file}`}>{title}</h2>
      {children}
      <p className={styles['strong']}>{say('people.once')}</p>
      <ul
        className={lines.length > 1 && lines.every(({ length }) => length <= SHORT) ? styles['codes'] : styles['list']}
      >
        {lines.map((line) => (
          <li key={line} className={styles['secret']}>
            <Verbatim>{line}</Verbatim>
          </li>
        ))}
      </ul>
      <div className={styles['row']}>
        <CopyButton text={lines.join('\n')} />
        <Button onClick={() => window.print()}>{say('people.print')}</Button>
        <Button onClick={() => save(`${file}.txt`, `${title}\n\n${lines.join('\n')}\n`)}>
          {say('people.download')}
        </Button>
        {onKept && (
          <Button look="main" onClick={onKept}>
            {say('people.kept')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Browsers let a page copy on secure addresses only; elsewhere the text stands there to be copied by hand. */
export function CopyButton({ text }: { readonly text: string }) {
  const say = useWords(peopleWords);
  const [copied, setCopied] = useState(false);
  if (!window.isSecureContext) return null;
  return (
    <>
      <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {say('people.copy')}
      </Button>
      <span role="status">{copied && say('people.copied')}</span>
    </>
  );
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
