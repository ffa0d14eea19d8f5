import type { EvaluationReview } from '#libs/contracts';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluated, useReadAgain } from '../use-evaluation.js';
import { leadingWords } from '../words/leading-words.js';

/** Ends marking in this version of the scores, or begins the next. */
export function FreezeForm({ review: { version, frozen, over } }: { readonly review: EvaluationReview }) {
  const say = useWords(leadingWords);
  const { reason, setReason, faults, done, send, verb } = useFreeze(frozen);
  const fault = faults.find(({ field }) => field === 'freeze-reason')?.message;
  return (
    <form
      className={styles['sheet']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{say(`leading.${verb}`)}</h2>
      <p>
        {over ? say(`leading.${verb}.why`, { version: frozen ? version + 1 : version }) : say('leading.freeze.not-yet')}
      </p>
      <ErrorSummary faults={faults} />
      {over && (
        <>
          <Field id="freeze-reason" label={say('leading.reason')} fault={fault}>
            <input
              id="freeze-reason"
              dir="auto"
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              {...describedBy({ id: 'freeze-reason', fault })}
            />
          </Field>
          <Button type="submit" look={frozen ? 'main' : 'danger'}>
            {say(`leading.${verb}`)}
          </Button>
        </>
      )}
      {done && (
        <p role="status" className={styles['said']}>
          {say('leading.done')}
        </p>
      )}
    </form>
  );
}

function useFreeze(frozen: boolean) {
  const say = useWords(leadingWords);
  const told = useTold();
  const drill = useEvaluated();
  const readAgain = useReadAgain();
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [done, setDone] = useState(false);
  const verb = frozen ? 'reopen' : 'freeze';
  const send = async (): Promise<void> => {
    setDone(false);
    if (reason.trim() === '') return setFaults([{ field: 'freeze-reason', message: say('leading.reason.missing') }]);
    try {
      await ask(`drills/${drill}/evaluation/${verb}`, { method: 'POST', body: { reason } });
      setFaults([]);
      setReason('');
      setDone(true);
      readAgain();
    } catch (error) {
      setFaults([{ message: told(error) }]);
    }
  };
  return { reason, setReason, faults, done, send, verb } as const;
}
