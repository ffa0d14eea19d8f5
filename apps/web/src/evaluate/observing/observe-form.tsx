import type { EvaluationObserving } from '#libs/contracts';
import { RATINGS } from '#libs/domain';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluated, useReadAgain } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { useObservationDraft, type ObservationDraft } from './observation-draft.js';

interface Observing {
  readonly queue: EvaluationObserving;
  readonly replaced: EvaluationObserving['observations'][number] | undefined;
  readonly onDone: () => void;
}

/** A rating of a critical task with its evidence, for what no inject asked. Kept in the browser until it is sent. */
export function ObserveForm({ queue, replaced, onDone }: Observing) {
  const say = useWords(evaluateWords);
  const { draft, keep } = useObservationDraft(replaced);
  const { send, sending, faults, sent } = useSending(draft, replaced?.observation, () => {
    keep(null);
    onDone();
  });
  const faultOf = (field: string): string | undefined => faults.find((one) => one.field === field)?.message;
  return (
    <form
      className={styles['sheet']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h1>{say('evaluate.observe')}</h1>
      <p>{say('evaluate.observe.why')}</p>
      {replaced && <p className={styles['notice']}>{say('evaluate.observe.superseding')}</p>}
      <ErrorSummary faults={faults} />
      <Choices queue={queue} draft={draft} keep={keep} faultOf={faultOf} />
      <Written name="text" draft={draft} keep={keep} fault={faultOf('text')} />
      {replaced && <Written name="reason" draft={draft} keep={keep} fault={faultOf('reason')} />}
      <div className={styles['row']}>
        <Button type="submit" look="main" aria-disabled={sending}>
          {sending ? say('evaluate.sending') : say('evaluate.observe.send')}
        </Button>
        {replaced && <Button onClick={onDone}>{say('evaluate.observe.cancel')}</Button>}
        {sent && (
          <span role="status" className={styles['said']}>
            {say('evaluate.observe.sent')}
          </span>
        )}
      </div>
    </form>
  );
}

interface Choosing {
  readonly queue: EvaluationObserving;
  readonly draft: ObservationDraft;
  readonly keep: (draft: ObservationDraft) => void;
  readonly faultOf: (field: string) => string | undefined;
}

function Choices({ queue, draft, keep, faultOf }: Choosing) {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  const choices = [
    ['team', queue.teams.map(({ team, name }) => [team, name] as const)],
    ['task', queue.tasks.map(({ task, title }) => [task, inWords(title)] as const)],
    ['rating', RATINGS.map((rating) => [rating, `${rating} · ${say(`evaluate.rating.${rating}`)}`] as const)],
  ] as const;
  return (
    <>
      {choices.map(([name, options]) => (
        <Field key={name} id={name} label={say(`evaluate.observe.${name}`)} fault={faultOf(name)}>
          <select
            id={name}
            value={draft[name]}
            onChange={(event) => keep({ ...draft, [name]: event.currentTarget.value })}
            {...describedBy({ id: name, fault: faultOf(name) })}
          >
            <option value="">{say('evaluate.observe.choose')}</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </Field>
      ))}
    </>
  );
}

interface Writing {
  readonly name: 'text' | 'reason';
  readonly draft: ObservationDraft;
  readonly keep: (draft: ObservationDraft) => void;
  readonly fault: string | undefined;
}

function Written({ name, draft, keep, fault }: Writing) {
  const say = useWords(evaluateWords);
  const hint = name === 'text' ? say('evaluate.observe.text.hint') : undefined;
  return (
    <Field
      id={name}
      label={say(name === 'text' ? 'evaluate.observe.text' : 'evaluate.reason')}
      hint={hint}
      fault={fault}
    >
      <textarea
        id={name}
        dir="auto"
        maxLength={name === 'text' ? 4000 : 1000}
        value={draft[name]}
        onChange={(event) => keep({ ...draft, [name]: event.currentTarget.value })}
        {...describedBy({ id: name, hint, fault })}
      />
    </Field>
  );
}

function useSending(draft: ObservationDraft, supersedes: string | undefined, onDone: () => void) {
  const say = useWords(evaluateWords);
  const told = useTold();
  const drill = useEvaluated();
  const readAgain = useReadAgain();
  const [state, setState] = useState<{ sending: boolean; sent: boolean; faults: readonly FormFault[] }>({
    sending: false,
    sent: false,
    faults: [],
  });
  const missing = (): FormFault[] => [
    ...(['team', 'task', 'rating'] as const).flatMap((field) =>
      draft[field] === ''
        ? [{ field, message: `${say(`evaluate.observe.${field}`)}: ${say('evaluate.observe.missing')}` }]
        : [],
    ),
    ...(draft.text.trim() === '' ? [{ field: 'text', message: say('evaluate.observe.text.missing') }] : []),
    ...(supersedes !== undefined && draft.reason.trim() === ''
      ? [{ field: 'reason', message: say('evaluate.reason.missing') }]
      : []),
  ];
  const send = async (): Promise<void> => {
    const faults = missing();
    setState({ sending: faults.length === 0, sent: false, faults });
    if (faults.length > 0) return;
    const { team, task, rating, text, reason, key } = draft;
    const body = { team, task, rating, text, ...(supersedes !== undefined && { supersedes, reason }) };
    try {
      await ask(`drills/${drill}/evaluation/observations`, { method: 'POST', body, key });
      setState({ sending: false, sent: true, faults: [] });
      onDone();
      readAgain();
    } catch (error) {
      setState({ sending: false, sent: false, faults: [{ message: told(error) }] });
    }
  };
  return { ...state, send: () => void (state.sending || send()) };
}
