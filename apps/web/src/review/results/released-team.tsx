import type { ReleasedAnswer, ReleasedRating, ReleasedScore, ReleasedTeam } from '#libs/domain';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { DataTable } from '../report/data-table.js';
import { useFigures } from '../report/figures.js';
import { RatingMark } from '../report/rating-mark.js';
import { useReportText } from '../report/report-desk.js';
import { resultsWords } from '../words/results-words.js';
import styles from './results.module.css';

/** What was let go of one team's results. */
export function ReleasedTeamResults({ results }: { readonly results: ReleasedTeam }) {
  const say = useWords(resultsWords);
  const { percent } = useFigures('UTC');
  const { name, total, scores, answers, ratings } = results;
  return (
    <div className={styles['team']}>
      <h4>
        <UserText>{name}</UserText>
      </h4>
      {total && (
        <p>
          {say('results.total')}: <b dir="ltr">{percent(total.share)}</b>
          {total.provisional && ` (${say('results.provisional')})`}
        </p>
      )}
      {scores.length > 0 && <Scores scores={scores} />}
      {answers.map((answer) => (
        <Answered key={answer.inject} answer={answer} />
      ))}
      {ratings.length > 0 && <Ratings ratings={ratings} />}
    </div>
  );
}

function Scores({ scores }: { readonly scores: readonly ReleasedScore[] }) {
  const say = useWords(resultsWords);
  const text = useReportText();
  const { percent, number } = useFigures('UTC');
  const heads = (['inject', 'points', 'quality', 'timeliness'] as const).map((head) => say(`results.${head}`));
  return (
    <div className={styles['wide']}>
      <DataTable
        caption={say('results.scores')}
        heads={heads}
        numbers={[1, 2, 3]}
        rows={scores.map(({ inject, title, points, weight, quality, timeliness, provisional }) => ({
          key: inject,
          cells: [
            <bdi key="name">{text(title)}</bdi>,
            `${say('results.of-weight', { points: number(points), weight: number(weight) })}${
              provisional ? ` (${say('results.provisional')})` : ''
            }`,
            percent(quality),
            percent(timeliness),
          ],
        }))}
      />
    </div>
  );
}

function Answered({ answer }: { readonly answer: ReleasedAnswer }) {
  const say = useWords(resultsWords);
  const text = useReportText();
  const { offset } = useFigures('UTC');
  const { title, answered, late, fields } = answer;
  return (
    <div>
      <h5>{say('results.answer.of', { inject: `\u2068${text(title)}\u2069` })}</h5>
      <p>
        {answered === null
          ? say('results.unanswered')
          : say('results.answered', { time: `\u2066${offset(answered)}\u2069` })}
        {late && ` · ${say('results.late')}`}
        {fields === null && answered !== null && ` · ${say('results.withheld')}`}
      </p>
      {fields && fields.length > 0 && (
        <dl className={styles['said']}>
          {fields.map(({ label, lines }, index) => (
            <div key={index}>
              <dt>{text(label)}</dt>
              <dd>
                <UserText>
                  {lines.length === 0
                    ? '✓'
                    : lines.map((line) => (typeof line === 'string' ? line : text(line))).join('\n')}
                </UserText>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Ratings({ ratings }: { readonly ratings: readonly ReleasedRating[] }) {
  const say = useWords(resultsWords);
  const text = useReportText();
  return (
    <>
      <h5>{say('results.ratings')}</h5>
      <ul className={styles['rated']}>
        {ratings.map(({ id, title, rating, targets }) => (
          <li key={id}>
            <bdi>{text(title)}</bdi> <RatingMark rating={rating} />
            <ul>
              {targets.map((target) => (
                <li key={target.id}>
                  <bdi>{text(target.title)}</bdi> <RatingMark rating={target.rating} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
