import type { Option } from '#libs/domain';
import { Button } from '../../ui/button.js';
import { useInWords } from '../../ui/words/in-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import styles from './answer.module.css';

interface Ordered {
  readonly options: readonly Option[];
  readonly value: readonly string[] | undefined;
  readonly onChange: (value: readonly string[]) => void;
}

/** Options to bring into order, by buttons, so that neither a mouse nor a steady hand is needed. */
export function OrderingInput({ options, value, onChange }: Ordered) {
  const say = useWords(consoleWords);
  const inWords = useInWords();
  const order = value ?? options.map(({ id }) => id);
  const swap = (at: number, to: number): void => {
    const next = [...order];
    [next[at], next[to]] = [order[to] ?? '', order[at] ?? ''];
    onChange(next);
  };
  return (
    <ol className={styles['order']}>
      {order.map((id, at) => {
        const what = inWords(options.find((option) => option.id === id)?.label ?? {});
        return (
          <li key={id}>
            <UserText>{what}</UserText>
            <span className={styles['moves']}>
              <Button
                aria-label={say('console.field.up', { what })}
                disabled={at === 0}
                onClick={() => swap(at, at - 1)}
              >
                <Arrow up />
              </Button>
              <Button
                aria-label={say('console.field.down', { what })}
                disabled={at === order.length - 1}
                onClick={() => swap(at, at + 1)}
              >
                <Arrow />
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const Arrow = ({ up = false }: { readonly up?: boolean }) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
    <path d={up ? 'M8 3l5 6H9.5v4h-3V9H3z' : 'M8 13L3 7h3.500V3h3v4H13z'} fill="currentColor" />
  </svg>
);
