import type { ReactNode } from 'react';
import { uiWords } from '../ui-words.js';
import { useWords } from '../words/catalogue.js';
import styles from './form.module.css';

export interface Labelled {
  /** The id of the control that the label is for; an error summary leads there too. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
}

/** What a control says of itself: which words describe it, and whether it is at fault. */
export const describedBy = ({ id, hint, fault }: Pick<Labelled, 'id' | 'hint' | 'fault'>) => ({
  'aria-describedby': [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': fault ? true : undefined,
});

function Notes({ id, hint, fault }: Labelled) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {fault && (
        <p id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </p>
      )}
    </>
  );
}

function Label({ label, optional }: Pick<Labelled, 'label' | 'optional'>) {
  const say = useWords(uiWords);
  return (
    <>
      {label} {optional && <span className={styles['optional']}>({say('ui.optional')})</span>}
    </>
  );
}

/** One control with its label, hint and fault. */
export function Field({ children, ...labelled }: Labelled & { readonly children: ReactNode }) {
  return (
    <div className={`${styles['field']} ${labelled.fault ? styles['faulty'] : ''}`}>
      <label htmlFor={labelled.id} className={styles['label']}>
        <Label {...labelled} />
      </label>
      <Notes {...labelled} />
      {children}
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({ children, ...labelled }: Labelled & { readonly children: ReactNode }) {
  return (
    <fieldset
      id={labelled.id}
      tabIndex={-1}
      className={`${styles['field']} ${styles['group']} ${labelled.fault ? styles['faulty'] : ''}`}
      {...describedBy(labelled)}
      aria-invalid={undefined}
    >
      <legend className={styles['label']}>
        <Label {...labelled} />
      </legend>
      <Notes {...labelled} />
      {children}
    </fieldset>
  );
}
