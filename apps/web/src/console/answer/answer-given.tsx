import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import type { DeskInject } from '../desk/team-desk.js';
import { AnswerField } from './answer-field.js';
import styles from './answer.module.css';

const nothing = (): void => undefined;

/** The form as it stood with what had been sent; nothing in it can be changed. */
export function AnswerGiven({ one: { inject, answers } }: { readonly one: DeskInject }) {
  const say = useWords(consoleWords);
  const { looksOn } = useDesk();
  const answer = answers.at(-1)?.answer ?? {};
  return (
    <fieldset disabled className={`${styles['form']} ${styles['past']}`}>
      {inject.fields.map((field) => (
        <AnswerField
          key={field.id}
          id={`field-${field.id}`}
          field={field}
          value={answer[field.id]}
          fault={undefined}
          onChange={nothing}
        />
      ))}
      {!looksOn && (
        <div className={styles['send']}>
          <Button look="main">{say(answers.length > 0 ? 'console.answer.revise' : 'console.answer.send')}</Button>
        </div>
      )}
    </fieldset>
  );
}
