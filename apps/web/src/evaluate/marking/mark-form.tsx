import type { EvaluationItem } from '#libs/contracts';
import { useCallback, useState } from 'react';
import { useSession } from '../../shell/session/use-session.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { RubricChoice } from '../sheet/rubric-choice.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluated } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { NO_DRAFT, useMarkDraft, type MarkDraft } from './mark-draft.js';
import { useGiveMark } from './use-give-mark.js';

interface Marked {
  readonly item: EvaluationItem;
  readonly onDone: () => void;
}

/** What is being entered, and the way to send it. */
function useMarking(item: EvaluationItem, onDone: () => void) {
  const drill = useEvaluated();
  const { evaluator } = useSession();
  const { draft, keep } = useMarkDraft(`${drill}.${evaluator}.${item.item}`);
  const latest = item.marks.at(-1);
  const supersedes = latest?.mark;
  const body = useCallback(
    ({ levels, note, reason }: MarkDraft) => ({
      item: item.item,
      levels,
      ...(note.trim() !== '' && { note }),
      ...(supersedes !== undefined && { supersedes, reason }),
    }),
    [item.item, supersedes],
  );
  const { give, sending, refused } = useGiveMark({ path: `drills/${drill}/evaluation/marks`, draft, keep, body });
  const before = latest?.revision === item.revision ? latest : undefined;
  const shown = draft ?? { ...NO_DRAFT, levels: before?.levels ?? {}, note: before?.note ?? '' };
  const faultsOf = useFaults(item, shown, supersedes !== undefined);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const send = (): void => {
    const found = faultsOf();
    setFaults(found);
    if (found.length > 0) return;
    give(shown);
    onDone();
  };
  const waiting = draft?.key !== undefined && !sending;
  const all = refused === undefined ? faults : [...faults, { message: refused }];
  return { shown, keep, send, sending, waiting, faults: all, supersedes } as const;
}

/** The rubric to mark by. What is entered is kept until the server has taken it. */
export function MarkForm({ item, onDone }: Marked) {
  const say = useWords(evaluateWords);
  const { shown, keep, send, sending, waiting, faults, supersedes } = useMarking(item, onDone);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      noValidate
    >
      <ErrorSummary faults={faults} />
      <p className={styles['soft']}>{say('evaluate.keys')}</p>
      <RubricChoice
        name="level"
        criteria={item.criteria}
        levels={shown.levels}
        onChoose={(levels) => keep({ ...shown, levels })}
        keys
      />
      <Justified draft={shown} keep={keep} superseding={supersedes !== undefined} faults={faults} />
      <div className={styles['row']}>
        <Button type="submit" look="main" aria-disabled={sending}>
          {sending ? say('evaluate.sending') : say(supersedes === undefined ? 'evaluate.send' : 'evaluate.send.again')}
        </Button>
        {waiting && (
          <span role="status" className={styles['notice']}>
            {say('evaluate.waiting')}
          </span>
        )}
      </div>
    </form>
  );
}

interface Justifying {
  readonly draft: MarkDraft;
  readonly keep: (draft: MarkDraft) => void;
  readonly superseding: boolean;
  readonly faults: readonly FormFault[];
}

function Justified({ draft, keep, superseding, faults }: Justifying) {
  const say = useWords(evaluateWords);
  const fault = faults.find(({ field }) => field === 'reason')?.message;
  return (
    <>
      <Field id="note" label={say('evaluate.note')} hint={say('evaluate.note.hint')} optional>
        <textarea
          id="note"
          dir="auto"
          maxLength={4000}
          value={draft.note}
          onChange={(event) => keep({ ...draft, note: event.currentTarget.value })}
          {...describedBy({ id: 'note', hint: say('evaluate.note.hint') })}
        />
      </Field>
      {superseding && (
        <Field id="reason" label={say('evaluate.reason')} fault={fault}>
          <input
            id="reason"
            dir="auto"
            maxLength={1000}
            value={draft.reason}
            onChange={(event) => keep({ ...draft, reason: event.currentTarget.value })}
            {...describedBy({ id: 'reason', fault })}
          />
        </Field>
      )}
    </>
  );
}

/** What is still missing, each with the control that it is missing at. */
function useFaults(item: EvaluationItem, draft: MarkDraft, superseding: boolean): () => FormFault[] {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  return () => {
    const missing = item.criteria.filter(({ id }) => draft.levels[id] === undefined);
    return [
      ...missing.map(({ id, text }) => ({
        field: `level-${id}`,
        message: say('evaluate.levels.missing', { criteria: `\u2068${inWords(text)}\u2069` }),
      })),
      ...(superseding && draft.reason.trim() === ''
        ? [{ field: 'reason', message: say('evaluate.reason.missing') }]
        : []),
    ];
  };
}
