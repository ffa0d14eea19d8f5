import { useMemo, useRef, type RefObject } from 'react';
import styles from './yaml.module.css';

interface Numbered {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly text: string;
  /** Lines where something was found. */
  readonly marked: ReadonlySet<number>;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

/** A text with its lines numbered. The numbers follow the text as it is scrolled; they are no part of what is said aloud. */
export function NumberedText({ box, label, text, marked, readOnly, onChange }: Numbered) {
  const numbers = useRef<HTMLDivElement>(null);
  const count = useMemo(() => text.split('\n').length, [text]);
  return (
    <div className={styles['numbered']} dir="ltr">
      <div ref={numbers} className={styles['numbers']} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={marked.has(index + 1) ? styles['marked'] : undefined}>
            {index + 1}
          </div>
        ))}
      </div>
      <textarea
        ref={box}
        aria-label={label}
        value={text}
        readOnly={readOnly}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={({ target }) => onChange(target.value)}
        onScroll={({ currentTarget }) => {
          if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
