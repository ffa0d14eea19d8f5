import type { EvaluationReviewItem } from '#libs/contracts';
import { useCallback } from 'react';
import { useSession } from '../../shell/session/use-session.js';
import { Button } from '../../ui/button.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { NO_DRAFT, useMarkDraft, type MarkDraft } from '../marking/mark-draft.js';
import { useGiveMark } from '../marking/use-give-mark.js';
import { RubricChoice } from '../sheet/rubric-choice.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluated } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { leadingWords } from '../words/leading-words.js';

/** Sets the levels that count, with a reason, whatever was marked. */
export function ModerateForm({ item }: { readonly item: EvaluationReviewItem }) {
  const say = useWords(leadingWords);
  const sayDesk = useWords(evaluateWords);
  const drill = useEvaluated();
  const { evaluator } = useSession();
  const { draft, keep } = useMarkDraft(`${drill}.${evaluator}.moderation.${item.item}`);
  const body = useCallback(({ levels, reason }: MarkDraft) => ({ item: item.item, levels, reason }), [item.item]);
  const path = `drills/${drill}/evaluation/moderations`;
  const { give, sending, refused, done } = useGiveMark({ path, draft, keep, body });
  const shown = draft ?? { ...NO_DRAFT, levels: item.moderations.at(-1)?.levels ?? {} };
  const whole = item.criteria.every(({ id }) => shown.levels[id] !== undefined) && shown.reason.trim() !== '';
  return (
    <form
      className={`${styles['sheet']} ${styles['beside']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) give();
      }}
    >
      <h2>{say('leading.moderate')}</h2>
      <p>{say('leading.moderate.why')}</p>
      {refused !== undefined && (
        <p role="alert" className={styles['warning']}>
          {refused}
        </p>
      )}
      <RubricChoice
        name="settled"
        criteria={item.criteria}
        levels={shown.levels}
        onChoose={(levels) => keep({ ...shown, levels })}
        keys
      />
      <Field id="reason" label={say('leading.reason')}>
        <textarea
          id="reason"
          dir="auto"
          maxLength={1000}
          value={shown.reason}
          onChange={(event) => keep({ ...shown, reason: event.currentTarget.value })}
          {...describedBy({ id: 'reason' })}
        />
      </Field>
      <div className={styles['row']}>
        <Button type="submit" look="main" disabled={!whole} aria-disabled={sending}>
          {sending ? sayDesk('evaluate.sending') : say('leading.moderate.send')}
        </Button>
        <Outcome done={done && !draft} waiting={draft?.key !== undefined && !sending} />
      </div>
    </form>
  );
}

function Outcome({ done, waiting }: { readonly done: boolean; readonly waiting: boolean }) {
  const say = useWords(leadingWords);
  const sayDesk = useWords(evaluateWords);
  return (
    <>
      {done && (
        <span role="status" className={styles['said']}>
          {say('leading.moderated')}
        </span>
      )}
      {waiting && (
        <span role="status" className={styles['notice']}>
          {sayDesk('evaluate.waiting')}
        </span>
      )}
    </>
  );
}
