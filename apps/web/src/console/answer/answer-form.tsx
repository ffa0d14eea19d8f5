import { useMemo, useRef, useState, type SubmitEvent } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { useInWords } from '../../ui/words/in-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import type { DeskInject } from '../desk/team-desk.js';
import type { Outgoing } from '../outbox/outgoing.js';
import { useOutgoing } from '../outbox/use-outbox.js';
import { AnswerField } from './answer-field.js';
import { answerFrom } from './answer-from.js';
import styles from './answer.module.css';
import { useDraft, type Draft } from './draft.js';
import { faultsOf, wordsOfFault } from './faults-of.js';

interface Formed {
  readonly one: DeskInject;
  readonly failed: Outgoing | undefined;
}

const idOf = (field: string): string => `field-${field}`;

/** The form that an inject asks to be answered with. What is typed is kept in the browser until it is sent. */
export function AnswerForm({ one, failed }: Formed) {
  const say = useWords(consoleWords);
  const { inject, answers } = one;
  const sent = useOutgoing().findLast(({ verb, input }) => verb === 'answer' && input.inject === inject.id);
  const before = useMemo(
    (): Draft => (sent?.verb === 'answer' ? sent.input.answer : (answers.at(-1)?.answer ?? {})),
    [sent, answers],
  );
  const { draft, kept, change, clear } = useDraft(inject.id, before);
  const { faults, submit } = useSubmitting(one, draft, clear, failed);
  const form = useRef<HTMLFormElement>(null);
  useKeys(
    useMemo(
      () => [{ key: 'r', words: say('console.key.respond'), does: () => firstControl(form.current)?.focus() }],
      [say],
    ),
  );
  const told = new Map(faults.map(({ field, message }) => [field, message]));
  return (
    <form ref={form} onSubmit={submit} noValidate className={styles['form']}>
      <ErrorSummary faults={faults} />
      {inject.fields.map((field) => (
        <AnswerField
          key={field.id}
          id={idOf(field.id)}
          field={field}
          value={draft[field.id]}
          fault={told.get(idOf(field.id))}
          onChange={(value) => change(field.id, value)}
        />
      ))}
      <div className={styles['send']}>
        <Button type="submit" look="main">
          {say(answers.length > 0 ? 'console.answer.revise' : 'console.answer.send')}
        </Button>
        {kept && <span className={styles['note']}>{say('console.answer.kept')}</span>}
      </div>
    </form>
  );
}

const firstControl = (form: HTMLFormElement | null): HTMLElement | null =>
  form?.querySelector<HTMLElement>('input, textarea, select') ?? null;

function useSubmitting({ inject }: DeskInject, draft: Draft, clear: () => void, failed: Outgoing | undefined) {
  const say = useWords(consoleWords);
  const inWords = useInWords();
  const { outbox } = useDesk();
  const [own, setOwn] = useState<readonly FormFault[]>([]);
  const theirs = failed?.problem?.faults;
  const faults = useMemo(() => {
    if (own.length > 0 || !theirs) return own;
    return theirs.flatMap(({ path }): FormFault[] => {
      const field = inject.fields.find(
        ({ id }) => path === id || path.startsWith(`${id}.`) || path.startsWith(`${id}[`),
      );
      return field ? [{ field: idOf(field.id), message: wordsOfFault(field, path, draft, say, inWords) }] : [];
    });
  }, [own, theirs, inject, say, inWords]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const answer = answerFrom(inject.fields, draft);
    const found = faultsOf(inject.fields, answer);
    setOwn(
      found.map(({ field, path }) => ({
        field: idOf(field.id),
        message: wordsOfFault(field, path, answer, say, inWords),
      })),
    );
    if (found.length > 0) return;
    if (failed) outbox.discard(failed.key);
    outbox.send({ verb: 'answer', input: { inject: inject.id, answer } });
    clear();
  };
  return { faults, submit };
}
