import type { Json } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { draftWords } from '../words/draft-words.js';
import styles from './draft.module.css';

const asText = (value: Json): string =>
  typeof value === 'object'
    ? JSON.stringify(value, null, 1)
        .replace(/[{}"[\]]|,$/gm, '')
        .replace(/^\s*\n/gm, '')
    : String(value);

/** A value of the draft as people can read it. */
export function ValueShown({ value }: { readonly value: Json | undefined }) {
  const say = useWords(draftWords);
  if (value === undefined) return <p className={styles['soft']}>{say('draft.clash.nothing')}</p>;
  return (
    <p className={styles['value']} dir="auto">
      {asText(value)}
    </p>
  );
}
