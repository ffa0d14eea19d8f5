import { useId, type ReactNode } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { editorWords } from '../words/editor-words.js';
import styles from './editor.module.css';

const HEADS = {
  title: 'editor.title',
  when: 'editor.when',
  sees: 'editor.sees',
  files: 'editor.files',
  form: 'editor.form',
  limits: 'editor.limits',
  rules: 'editor.rules',
  rubrics: 'editor.rubrics',
  hints: 'editor.hints',
  coverage: 'editor.coverage',
  controllers: 'editor.controllers',
} as const;

interface Parted {
  readonly name: keyof typeof HEADS;
  readonly children: ReactNode;
}

/** One part of the editor, under its heading. */
export function Part({ name, children }: Parted) {
  const say = useWords(editorWords);
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h3 id={id}>{say(HEADS[name])}</h3>
      {children}
    </section>
  );
}
