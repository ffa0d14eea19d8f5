import type { Field, Written } from '#libs/domain';
import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/button.js';
import { Shape } from '../../ui/marks/shape.js';
import { useInWords } from '../../ui/words/in-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { inPlainWords } from './in-plain-words.js';
import styles from './drafting.module.css';
import type { Writes } from './writings.js';

interface Talked {
  readonly inject: string;
  readonly field: Field;
  readonly value: unknown;
  readonly asides: readonly Written[];
}

const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Who of the team writes in an inject's answer now. */
export function useWritings(inject: string): readonly Writes[] {
  const { writings } = useDesk().drafts;
  return useSyncExternalStore(writings.subscribe, writings.get).filter((one) => one.inject === inject);
}

/** Who else is writing in a field, and what they wrote there at the same time as this or another console. */
export function FieldTalk({ inject, field, value, asides }: Talked) {
  const say = useWords(consoleWords);
  const writing = useWritings(inject).filter((one) => one.field === field.id);
  return (
    <div className={styles['talk']}>
      {writing.map(({ by }) => (
        <p key={by.writer} className={styles['writing']}>
          <Shape name="pen" />
          {say('console.draft.writes', { name: isolated(by.name ?? say('console.draft.colleague')) })}
        </p>
      ))}
      {asides.map((aside) => (
        <Aside key={aside.version} inject={inject} field={field} value={value} aside={aside} />
      ))}
    </div>
  );
}

/** The same aloud: once when somebody begins, not with every letter. */
export function WritingAloud({ inject, fields }: { readonly inject: string; readonly fields: readonly Field[] }) {
  const say = useWords(consoleWords);
  const inWords = useInWords();
  const told = useWritings(inject).map(({ by, field }) => {
    const label = inWords(fields.find(({ id }) => id === field)?.label ?? {});
    return say('console.draft.writes.in', { name: by.name ?? say('console.draft.colleague'), label });
  });
  return (
    <p role="status" className="out-of-sight">
      {told.join(' ')}
    </p>
  );
}

type Beside = Omit<Talked, 'asides'> & { readonly aside: Written };

function Aside({ inject, field, value, aside }: Beside) {
  const say = useWords(consoleWords);
  const inWords = useInWords();
  const { drafts } = useDesk();
  const settle = (now: unknown) => () => drafts.change(inject, field.id, now, [aside.version]);
  const joins = typeof aside.value === 'string' && typeof value === 'string' && value.trim() !== '';
  const name = isolated(aside.by.name ?? say('console.draft.colleague'));
  return (
    <div className={styles['aside']} role="group" aria-label={say('console.draft.aside', { name })}>
      <p className={styles['whose']}>{say('console.draft.aside', { name })}</p>
      <p className={styles['said']}>
        <UserText>{inPlainWords(field, aside.value, inWords)}</UserText>
      </p>
      <div className={styles['choices']}>
        {joins && (
          <Button onClick={settle(`${value as string}\n${aside.value as string}`)}>{say('console.draft.join')}</Button>
        )}
        <Button onClick={settle(aside.value)}>{say('console.draft.take')}</Button>
        <Button look="quiet" onClick={settle(value)}>
          {say('console.draft.drop')}
        </Button>
      </div>
    </div>
  );
}
