import type { EvaluationCalibration, EvaluationReview } from '#libs/contracts';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { AgreementBasis, Reading } from '../agreement/agreement-line.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluation } from '../use-evaluation.js';
import { leadingWords } from '../words/leading-words.js';
import { FreezeForm } from './freeze-form.js';

/** A tenth of the scale: less than that is chance. */
const LEANS = 0.1;

const leaning = (above: number): 'strict' | 'lenient' | 'even' =>
  above > LEANS ? 'lenient' : above < -LEANS ? 'strict' : 'even';

/** Who evaluates and how much is done, how they did on the samples, and the end of marking. */
export function MethodPart() {
  const say = useWords(leadingWords);
  const review = useEvaluation<EvaluationReview>('review');
  const calibration = useEvaluation<EvaluationCalibration>('calibration/results');
  const error = review.error ?? calibration.error;
  if (!review.data || !calibration.data) return error ? <WentWrong error={error} /> : <Loading />;
  const { evaluators } = review.data;
  const own = new Map(calibration.data.evaluators.map((one) => [one.evaluator, one]));
  return (
    <div className={styles['two']}>
      <section className={styles['sheet']} aria-labelledby="evaluators">
        <h1 id="evaluators">{say('leading.evaluators')}</h1>
        <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="evaluators">
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{say('leading.evaluator')}</th>
                <th scope="col">{say('leading.work')}</th>
                <th scope="col">{say('leading.same')}</th>
                <th scope="col">{say('leading.above')}</th>
              </tr>
            </thead>
            <tbody>
              {evaluators.map(({ evaluator, name, lead, assigned, marked }) => {
                const sampled = own.get(evaluator);
                return (
                  <tr key={evaluator}>
                    <th scope="row">
                      <UserText>{name}</UserText>
                    </th>
                    <td>{lead ? say('leading.lead') : <Verbatim>{`${marked} / ${assigned}`}</Verbatim>}</td>
                    <td>
                      {sampled && sampled.same !== null ? (
                        <Verbatim>{`${Math.round(sampled.same * 100)} % (${sampled.marked}/${sampled.samples})`}</Verbatim>
                      ) : (
                        '–'
                      )}
                    </td>
                    <td>
                      {sampled && sampled.above !== null ? say(`leading.leaning.${leaning(sampled.above)}`) : '–'}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <h2>{say('leading.calibration')}</h2>
        <p>
          <Reading agreed={calibration.data.among} /> <AgreementBasis agreed={calibration.data.among} />
        </p>
      </section>
      <FreezeForm review={review.data} />
    </div>
  );
}
