import { useEffect, useRef } from 'react';
import { uiWords } from '../ui-words.js';
import { useWords } from '../words/catalogue.js';
import styles from './form.module.css';

export interface FormFault {
  /** The id of the control at fault, where one is. */
  readonly field?: string;
  readonly message: string;
}

/** All that is wrong with a form, above it. It takes the focus whenever new faults come, and each line leads to its field. */
export function ErrorSummary({ faults }: { readonly faults: readonly FormFault[] }) {
  const say = useWords(uiWords);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className={styles['summary']} role="alert" tabIndex={-1}>
      <h2>{say('ui.faults')}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === undefined ? message : <FaultLink field={field} message={message} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FaultLink({ field, message }: { readonly field: string; readonly message: string }) {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(field)?.focus();
      }}
    >
      {message}
    </a>
  );
}
