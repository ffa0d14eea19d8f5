import type { Written } from '#libs/domain';
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
import { FieldTalk, WritingAloud } from '../drafting/field-talk.js';
import { useSharedDraft } from '../drafting/use-shared-draft.js';
import drafting from '../drafting/drafting.module.css';
import type { Draft } from './draft.js';
import { faultsOf, wordsOfFault } from './faults-of.js';

interface Formed {
  readonly one: DeskInject;
  readonly failed: Outgoing | undefined;
}

const NO_ASIDES: readonly Written[] = [];

const idOf = (field: string): string => `field-${field}`;

/** The form that an inject asks to be answered with. What is typed is kept in the browser and shared with the team until it is sent. */
export function AnswerForm({ one, failed }: Formed) {
  const say = useWords(consoleWords);
  const { inject, answers } = one;
  const sent = useOutgoing().findLast(({ verb, input }) => verb === 'answer' && input.inject === inject.id);
  const before = useMemo(
    (): Draft => (sent?.verb === 'answer' ? sent.input.answer : (answers.at(-1)?.answer ?? {})),
    [sent, answers],
  );
  const { drafts } = useDesk();
  const { draft, fields, kept } = useSharedDraft(inject.id, before);
  const { faults, submit } = useSubmitting(one, draft, failed);
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
        <div key={field.id} className={drafting['field']}>
          <AnswerField
            id={idOf(field.id)}
            field={field}
            value={draft[field.id]}
            fault={told.get(idOf(field.id))}
            onChange={(value) => drafts.change(inject.id, field.id, value)}
          />
          <FieldTalk
            inject={inject.id}
            field={field}
            value={draft[field.id]}
            asides={fields[field.id]?.shared?.asides ?? NO_ASIDES}
          />
        </div>
      ))}
      <div className={styles['send']}>
        <Button type="submit" look="main">
          {say(answers.length > 0 ? 'console.answer.revise' : 'console.answer.send')}
        </Button>
        {kept !== 'nothing' && <span className={styles['note']}>{say(`console.draft.kept.${kept}`)}</span>}
      </div>
      <WritingAloud inject={inject.id} fields={inject.fields} />
    </form>
  );
}

const firstControl = (form: HTMLFormElement | null): HTMLElement | null =>
  form?.querySelector<HTMLElement>('input, textarea, select') ?? null;

function useSubmitting({ inject }: DeskInject, draft: Draft, failed: Outgoing | undefined) {
  const say = useWords(consoleWords);
  const inWords = useInWords();
  const { outbox, drafts } = useDesk();
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
    outbox.send({ verb: 'answer', input: { inject: inject.id, answer, drafts: drafts.sent(inject.id) } });
  };
  return { faults, submit };
}
