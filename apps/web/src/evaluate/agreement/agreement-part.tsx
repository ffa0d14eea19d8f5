import type { EvaluationAgreement, EvaluationQueue, EvaluationReview } from '#libs/contracts';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useSession } from '../../shell/session/use-session.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluation } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { AgreementBasis, Reading } from './agreement-line.js';

/** How far evaluators agree, overall and by rubric, and how to read it. */
export function AgreementPart() {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  const leads = useSession().role === 'lead-evaluator';
  const { data, error } = useEvaluation<EvaluationAgreement>('agreement');
  const queue = useEvaluation<EvaluationQueue>('queue', !leads);
  const review = useEvaluation<EvaluationReview>('review', leads);
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  const known = [...(queue.data?.items ?? []), ...(review.data?.items ?? [])];
  const titles = new Map(known.map(({ inject, title }) => [inject, inWords(title)]));
  return (
    <section className={styles['sheet']} aria-labelledby="agreement">
      <h1 id="agreement">{say('evaluate.agreement')}</h1>
      <p>{say('evaluate.agreement.how')}</p>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="agreement">
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{say('evaluate.agreement.rubric')}</th>
              <th scope="col">{say('evaluate.agreement.reading')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('evaluate.agreement.overall')}</th>
              <td>
                <Reading agreed={data.overall} />
                <div className={styles['soft']}>
                  <AgreementBasis agreed={data.overall} />
                </div>
              </td>
            </tr>
            {data.rubrics.map((one) => (
              <tr key={`${one.inject} ${one.rubric}`}>
                <th scope="row">
                  <UserText>{titles.get(one.inject) ?? one.inject}</UserText>{' '}
                  <span className={styles['soft']}>
                    <UserText>{one.rubric}</UserText>
                  </span>
                </th>
                <td>
                  <Reading agreed={one} />
                  <div className={styles['soft']}>
                    <AgreementBasis agreed={one} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
