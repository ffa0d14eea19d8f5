import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button.js';
import styles from './dialog.module.css';
import { uiWords } from './ui-words.js';
import { useWords } from './words/catalogue.js';

interface Dialogued {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A dialogue over the page, open as long as it is rendered. Escape closes it, and the focus returns where it was. */
export function Dialog({ title, children, onClose }: Dialogued) {
  const say = useWords(uiWords);
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={box} className={styles['dialog']} aria-labelledby={heading} onClose={onClose}>
      <div className={styles['head']}>
        <h2 id={heading}>{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {say('ui.close')}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
