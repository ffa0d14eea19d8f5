import type { Figure, FormResult } from '#libs/domain';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import plan from '../plan/plan.module.css';
import { feedbackWords } from '../words/feedback-words.js';
import styles from './feedback.module.css';

type Question = FormResult['questions'][number];

/** What came of the forms; what few stand behind is kept back, and never shown as zero. */
export function FeedbackResults({ drill }: { readonly drill: string }) {
  const say = useWords(feedbackWords);
  const inWords = useInWords();
  const told = useTold();
  const figure = useFigure();
  const { data, error } = useQuery({
    queryKey: ['form-results', drill],
    queryFn: () => ask<FormResult[]>(`drills/${drill}/forms/results`),
    retry: false,
  });
  return (
    <section className={plan['block']} aria-labelledby="results">
      <h2 id="results">{say('feedback.results')}</h2>
      {error && <p role="status">{told(error)}</p>}
      {(data ?? []).map(({ form, title, returned, questions }) => (
        <section key={form}>
          <h3>{inWords(title)}</h3>
          <p>{say('feedback.results.count', { count: figure(returned) })}</p>
          <Scales questions={questions} />
          <Words questions={questions} />
        </section>
      ))}
    </section>
  );
}

function useFigure(): (figure: Figure) => string {
  const say = useWords(feedbackWords);
  return ({ value }) => (value === null ? say('feedback.kept-back') : `\u2066${Math.round(value * 10) / 10}\u2069`);
}

interface Asked {
  readonly questions: readonly Question[];
}

function Scales({ questions }: Asked) {
  const say = useWords(feedbackWords);
  const inWords = useInWords();
  const figure = useFigure();
  const scales = questions.flatMap((question) => (question.kind === 'scale' ? [question] : []));
  if (scales.length === 0) return null;
  return (
    <div className={plan['window']} role="group" aria-label={say('feedback.results')} tabIndex={0}>
      <table className={styles['results']}>
        <thead>
          <tr>
            <th scope="col">{say('feedback.question')}</th>
            {[1, 2, 3, 4, 5].map((step) => (
              <th key={step} scope="col">
                {step}
              </th>
            ))}
            <th scope="col">{say('feedback.mean')}</th>
          </tr>
        </thead>
        <tbody>
          {scales.map(({ question, text, counts, mean }) => (
            <tr key={question}>
              <th scope="row">{inWords(text)}</th>
              {counts.map((count, index) => (
                <td key={index}>{figure(count)}</td>
              ))}
              <td>{figure(mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ questions }: Asked) {
  const say = useWords(feedbackWords);
  const inWords = useInWords();
  return questions.flatMap((one) =>
    one.kind === 'words'
      ? [
          <div key={one.question}>
            <h4>{inWords(one.text)}</h4>
            {one.quotes.length === 0 && <p className={plan['soft']}>{say('feedback.quotes.none')}</p>}
            <ul>
              {one.quotes.map((quote) => (
                <li key={quote} dir="auto">
                  <UserText>{quote}</UserText>
                </li>
              ))}
            </ul>
          </div>,
        ]
      : [],
  );
}
