import type { EvaluationSamples } from '#libs/contracts';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { AgreementBasis, Reading } from '../agreement/agreement-line.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluation } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { SampleSheet } from './sample-sheet.js';

/** The calibration round: sample answers, first those that are unmarked. */
export function SamplesPart() {
  const say = useWords(evaluateWords);
  const { data, error } = useEvaluation<EvaluationSamples>('samples');
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  const first = data.samples.findIndex(({ own }) => own === null);
  if (data.samples.length === 0) return <EmptyState title={say('evaluate.samples.none')} />;
  return (
    <>
      <div className={styles['head']}>
        <h1>{say('evaluate.samples')}</h1>
        <span className={styles['soft']}>
          {say('evaluate.samples.progress', { marked: data.own.marked, all: data.own.samples })}
        </span>
      </div>
      <p>{say('evaluate.samples.why')}</p>
      <Outcome samples={data} />
      {data.samples.map((sample, at) => (
        <SampleSheet key={`${sample.inject} ${sample.rubric} ${sample.sample}`} sample={sample} keys={at === first} />
      ))}
    </>
  );
}

function Outcome({ samples: { own, among } }: { readonly samples: EvaluationSamples }) {
  const say = useWords(evaluateWords);
  if (own.marked === 0) return null;
  return (
    <section className={styles['sheet']}>
      <h2>{say('evaluate.samples.you')}</h2>
      <p>
        <Reading agreed={own.reference} />{' '}
        {own.same !== null && say('evaluate.samples.share', { share: `${Math.round(own.same * 100)} %` })}
      </p>
      <h2>{say('evaluate.samples.among')}</h2>
      {among ? (
        <p>
          <Reading agreed={among} /> <AgreementBasis agreed={among} />
        </p>
      ) : (
        <p className={styles['soft']}>{say('evaluate.samples.later')}</p>
      )}
    </section>
  );
}
