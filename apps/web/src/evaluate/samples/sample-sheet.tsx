import type { EvaluationSamples } from '#libs/contracts';
import { useCallback } from 'react';
import { useSession } from '../../shell/session/use-session.js';
import { Button } from '../../ui/button.js';
import { RichText } from '../../ui/rich-text/rich-text.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { NO_DRAFT, useMarkDraft, type MarkDraft } from '../marking/mark-draft.js';
import { useGiveMark } from '../marking/use-give-mark.js';
import { RubricChoice } from '../sheet/rubric-choice.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluated } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';

type Sample = EvaluationSamples['samples'][number];

interface Sampled {
  readonly sample: Sample;
  readonly keys: boolean;
}

/** One sample answer: to mark once, and then beside what the authors would give. */
export function SampleSheet({ sample, keys }: Sampled) {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  const heading = `sample-${sample.inject}-${sample.sample}`;
  return (
    <section className={styles['sheet']} aria-labelledby={heading}>
      <h2 id={heading}>
        <UserText>{inWords(sample.title)}</UserText>
      </h2>
      <div className={styles['two']}>
        <div className={styles['given']}>
          <RichText text={inWords(sample.text)} />
          {sample.because && (
            <p>
              <strong>{say('evaluate.samples.because')}:</strong> <UserText>{inWords(sample.because)}</UserText>
            </p>
          )}
        </div>
        {sample.own ? <Compared sample={sample} /> : <ToMark sample={sample} keys={keys} />}
      </div>
    </section>
  );
}

function ToMark({ sample, keys }: Sampled) {
  const say = useWords(evaluateWords);
  const drill = useEvaluated();
  const { evaluator } = useSession();
  const { inject, rubric, sample: id, criteria } = sample;
  const { draft, keep } = useMarkDraft(`${drill}.${evaluator}.sample.${inject}.${rubric}.${id}`);
  const body = useCallback(({ levels }: MarkDraft) => ({ inject, rubric, sample: id, levels }), [inject, rubric, id]);
  const path = `drills/${drill}/evaluation/samples/marks`;
  const { give, sending, refused } = useGiveMark({ path, draft, keep, body });
  const shown = draft ?? NO_DRAFT;
  const whole = criteria.every((one) => shown.levels[one.id] !== undefined);
  return (
    <div>
      {refused !== undefined && (
        <p role="alert" className={styles['warning']}>
          {refused}
        </p>
      )}
      <RubricChoice
        name={`sample-${inject}-${id}`}
        criteria={criteria}
        levels={shown.levels}
        onChoose={(levels) => keep({ ...shown, levels })}
        keys={keys}
      />
      <Button look="main" disabled={!whole} aria-disabled={sending} onClick={() => give()}>
        {sending ? say('evaluate.sending') : say('evaluate.send')}
      </Button>
    </div>
  );
}

function Compared({ sample: { criteria, own, reference } }: { readonly sample: Sample }) {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  const lies = (mine: number, theirs: number): 'same' | 'above' | 'below' =>
    mine === theirs ? 'same' : mine > theirs ? 'above' : 'below';
  return (
    <ul className={styles['files']}>
      {criteria.map(({ id, text }) => {
        const [mine, theirs] = [own?.levels[id] ?? 0, reference?.[id] ?? 0];
        return (
          <li key={id}>
            <strong>
              <UserText>{inWords(text)}</UserText>
            </strong>
            <br />
            {say('evaluate.level', { level: mine })} · {say('evaluate.samples.reference', { level: theirs })} ·{' '}
            {say(`evaluate.samples.${lies(mine, theirs)}`)}
          </li>
        );
      })}
    </ul>
  );
}
