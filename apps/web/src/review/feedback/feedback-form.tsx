import type { FeedbackForms, FormTaken } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useCommand } from '../../control/command/use-command.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/form/choice.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Field, FieldGroup } from '../../ui/form/field.js';
import { StatusWord } from '../../ui/marks/status-word.js';
import { useWords } from '../../ui/words/catalogue.js';
import plan from '../plan/plan.module.css';
import { feedbackWords } from '../words/feedback-words.js';
import styles from './feedback.module.css';

type Form = FeedbackForms['forms'][number];
type Question = Form['questions'][number];

const STEPS = [1, 2, 3, 4, 5] as const;

interface Formed {
  readonly drill: string;
  readonly form: Form;
  /** Whether the organiser lets forms be anonymous. */
  readonly anonymous: boolean;
}

const idOf = ({ form }: Form, { id }: Question): string => `${form}-${id}`;

/** The answers that a form holds; questions may be left out. */
function answersIn(form: Form, given: FormData): Record<string, number | string> {
  return Object.fromEntries(
    form.questions.flatMap((question): [string, number | string][] => {
      const value = given.get(idOf(form, question));
      if (typeof value !== 'string' || value.trim() === '') return [];
      return [[question.id, question.kind === 'scale' ? Number(value) : value.trim()]];
    }),
  );
}

/** One form, in the reader's language where it has one. */
export function FeedbackForm({ drill, form, anonymous }: Formed) {
  const say = useWords(feedbackWords);
  const answers = useQueryClient();
  const { send, refuse, faults, sending } = useCommand<FormTaken>(() => {
    void answers.invalidateQueries({ queryKey: ['forms', drill] });
    void answers.invalidateQueries({ queryKey: ['form-results', drill] });
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const found = answersIn(form, given);
    const [first] = form.questions;
    if (Object.keys(found).length === 0)
      return refuse([{ ...(first && { field: idOf(form, first) }), message: say('feedback.empty') }]);
    const choices = { anonymous: given.get('anonymous') !== null, quotable: given.get('quotable') !== null };
    send({ path: `drills/${drill}/forms/${form.form}`, body: { answers: found, language: form.language, ...choices } });
  };
  return (
    <section className={plan['block']} aria-labelledby={`form-${form.form}`}>
      <h2 id={`form-${form.form}`} lang={form.language}>
        {form.title}
      </h2>
      {form.returned ? (
        <p role="status">
          <StatusWord shape="tick" tone="live">
            {say('feedback.returned')}
          </StatusWord>
        </p>
      ) : (
        <form onSubmit={submit} noValidate>
          <ErrorSummary faults={faults} />
          {form.questions.map((question) => (
            <Asked key={question.id} id={idOf(form, question)} question={question} />
          ))}
          {anonymous && (
            <Choice type="checkbox" name="anonymous">
              {say('feedback.anonymous')}
            </Choice>
          )}
          <Choice type="checkbox" name="quotable">
            {say('feedback.quotable')}
          </Choice>
          <p className={plan['soft']}>{say('feedback.once')}</p>
          <Button
            type="submit"
            look="main"
            aria-disabled={sending}
            aria-label={`${say('feedback.send')}: ${form.title}`}
          >
            {say('feedback.send')}
          </Button>
        </form>
      )}
    </section>
  );
}

function Asked({ id, question: { kind, text } }: { readonly id: string; readonly question: Question }) {
  const say = useWords(feedbackWords);
  if (kind === 'words')
    return (
      <Field id={id} label={text} optional>
        <textarea id={id} name={id} dir="auto" rows={3} maxLength={4000} />
      </Field>
    );
  return (
    <FieldGroup id={id} label={text} optional>
      <div className={styles['scale']}>
        <span>{say('feedback.scale.least')}</span>
        {STEPS.map((step) => (
          <Choice key={step} type="radio" name={id} value={step}>
            {String(step)}
          </Choice>
        ))}
        <span>{say('feedback.scale.most')}</span>
      </div>
    </FieldGroup>
  );
}
