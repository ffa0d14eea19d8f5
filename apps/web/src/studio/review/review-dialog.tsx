import type { DraftSummary } from '#libs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type SubmitEvent } from 'react';
import { ask, Refusal } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { reviewWords } from '../words/review-words.js';

export type ReviewVerb = 'submit' | 'approve' | 'return';

interface Reviewed {
  readonly verb: ReviewVerb;
  readonly onClose: () => void;
}

const NONE: readonly FormFault[] = [];

/** Says what a step will do, saves what is not saved, and takes the step. */
export function ReviewDialog({ verb, onClose }: Reviewed) {
  const say = useWords(reviewWords);
  const { document } = useDraft();
  const [reason, setReason] = useState('');
  const { send, faults, busy } = useReviewing(verb, onClose);
  const [missing, setMissing] = useState(false);
  const own: readonly FormFault[] = missing ? [{ field: 'reason', message: say('review.reason.missing') }] : NONE;
  const { version } = document.scenario;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const lacks = verb === 'return' && reason.trim() === '';
    setMissing(lacks);
    if (!lacks) send(reason.trim());
  };
  return (
    <Dialog title={say(`review.${verb}`)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={missing ? own : faults} />
        <p>{say(`review.${verb}.says`, { version: `\u2066${typeof version === 'string' ? version : '–'}\u2069` })}</p>
        {verb === 'return' && (
          <Field id="reason" label={say('review.reason')} fault={own[0]?.message}>
            <textarea
              id="reason"
              dir="auto"
              maxLength={1000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              {...describedBy({ id: 'reason', fault: own[0]?.message })}
            />
          </Field>
        )}
        <Button type="submit" look="main" aria-disabled={busy}>
          {say(busy ? 'review.sending' : `review.${verb}`)}
        </Button>{' '}
        <Button onClick={onClose}>{say('review.cancel')}</Button>
      </form>
    </Dialog>
  );
}

function useReviewing(verb: ReviewVerb, onDone: () => void) {
  const told = useTold();
  const { id, desk } = useDraft();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (reason: string) => {
      await desk.settled();
      const body = verb === 'return' ? { reason } : { revision: desk.get().revision };
      return ask<DraftSummary>(`studio/drafts/${id}/${verb}`, { method: 'POST', body });
    },
    networkMode: 'always',
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: ['studio', id, 'state'] });
    },
  });
  const faults = useMemo((): readonly FormFault[] => {
    if (!error || isPending) return NONE;
    const places = error instanceof Refusal ? (error.problem.faults ?? []) : [];
    return [{ message: told(error) }, ...places.map(({ path, message }) => ({ message: `${path}: ${message}` }))];
  }, [error, isPending, told]);
  return { send: (reason: string) => !isPending && mutate(reason), faults, busy: isPending };
}
