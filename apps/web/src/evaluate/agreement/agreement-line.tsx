import type { EvaluationAgreement } from '#libs/contracts';
import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useEvaluation } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';

export type Agreed = EvaluationAgreement['overall'];

const READ: Readonly<Record<NonNullable<Agreed['level']>, { shape: ShapeName; tone: Tone }>> = {
  rely: { shape: 'tick', tone: 'done' },
  tentative: { shape: 'diamond', tone: 'attention' },
  'do-not-publish': { shape: 'cross', tone: 'fault' },
};

const three = (value: number): string => value.toFixed(3);

/** How to read an α, in words with a shape. */
export function Reading({ agreed }: { readonly agreed: Agreed }) {
  const say = useWords(evaluateWords);
  const { alpha, level, interval } = agreed;
  if (alpha === null || level === null || interval === null) return <span>{say('evaluate.agreement.none')}</span>;
  return (
    <StatusWord {...READ[level]}>
      {`${say('evaluate.agreement.alpha', { alpha: three(alpha) })} · ${say(`evaluate.agreement.${level}`)}`}
    </StatusWord>
  );
}

/** Between what α lies, and on how much it rests. */
export function AgreementBasis({ agreed: { units, interval } }: { readonly agreed: Agreed }) {
  const say = useWords(evaluateWords);
  const bounds = interval && { low: three(interval.low), high: three(interval.high) };
  return (
    <span>
      {say('evaluate.agreement.units', { units })}
      {bounds && ` · ${say('evaluate.agreement.interval', bounds)}`}
    </span>
  );
}

/** How far evaluators agree on one rubric so far, beside the rubric that is being marked. */
export function AgreementLine({ inject, rubric }: { readonly inject: string; readonly rubric: string }) {
  const say = useWords(evaluateWords);
  const { data } = useEvaluation<EvaluationAgreement>('agreement');
  const own = data?.rubrics.find((one) => one.inject === inject && one.rubric === rubric);
  if (!data) return null;
  return (
    <span aria-label={say('evaluate.agreement')}>
      <Reading agreed={own?.alpha === null || !own ? data.overall : own} />
    </span>
  );
}
