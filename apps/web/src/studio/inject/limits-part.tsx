import { useWords } from '../../ui/words/catalogue.js';
import { TypedField } from '../fields/typed-field.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';
import { Part } from './part.js';

/** How long teams have, and how much it counts. */
export function LimitsPart({ id }: { readonly id: string }) {
  const say = useWords(editorWords);
  const at = ['scenario', 'injects', { id }] as const;
  return (
    <Part name="limits">
      <div className={styles['two']}>
        <TypedField at={[...at, 'target']} kind="span" label={say('editor.target')} hint={say('editor.target.hint')} />
        <TypedField at={[...at, 'limit']} kind="span" label={say('editor.limit')} hint={say('editor.limit.hint')} />
        <TypedField at={[...at, 'closes']} kind="span" label={say('editor.closes')} hint={say('editor.closes.hint')} />
        <TypedField at={[...at, 'weight']} kind="number" least={0} most={1000} label={say('editor.weight')} />
      </div>
    </Part>
  );
}
