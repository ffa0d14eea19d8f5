import type { EvaluationReviewItem } from '#libs/contracts';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import styles from '../sheet/sheet.module.css';
import { leadingWords } from '../words/leading-words.js';

type Mark = EvaluationReviewItem['marks'][number];
type Settled = EvaluationReviewItem['moderations'][number] | undefined;

/** The marks that stand, a column for each evaluator, with what they wrote; then what was superseded. */
export function MarksBeside({ item }: { readonly item: EvaluationReviewItem }) {
  const say = useWords(leadingWords);
  const standing = item.marks.filter(({ stands }) => stands);
  const settled = item.moderations.at(-1);
  return (
    <section className={styles['sheet']} aria-labelledby="beside">
      <h2 id="beside">{say('leading.beside')}</h2>
      {standing.length === 0 ? (
        <p className={styles['soft']}>{say('leading.none-given')}</p>
      ) : (
        <Table criteria={item.criteria} standing={standing} settled={settled} />
      )}
      <Notes marks={item.marks} settled={settled} />
    </section>
  );
}

interface Tabled {
  readonly criteria: EvaluationReviewItem['criteria'];
  readonly standing: readonly Mark[];
  readonly settled: Settled;
}

function Table({ criteria, standing, settled }: Tabled) {
  const say = useWords(leadingWords);
  const inWords = useInWords();
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="beside">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('leading.criterion')}</th>
            {standing.map(({ mark, name }) => (
              <th key={mark} scope="col">
                <UserText>{name}</UserText>
              </th>
            ))}
            {settled && <th scope="col">{say('leading.settled')}</th>}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, text }) => (
            <tr key={id}>
              <th scope="row">
                <UserText>{inWords(text)}</UserText>
              </th>
              {standing.map(({ mark, levels }) => (
                <td key={mark}>
                  <Verbatim>{String(levels[id] ?? '–')}</Verbatim>
                </td>
              ))}
              {settled && (
                <td>
                  <strong>{settled.levels[id] ?? '–'}</strong>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Notes({ marks, settled }: { readonly marks: readonly Mark[]; readonly settled: Settled }) {
  const say = useWords(leadingWords);
  const wall = useWallTime();
  const order = [...marks].sort((one, other) => Number(other.stands) - Number(one.stands));
  return (
    <ul className={styles['files']}>
      {order.map(({ mark, name, note, reason, at, stands }) => (
        <li key={mark}>
          <strong>
            <UserText>{name}</UserText>
          </strong>{' '}
          <span className={styles['soft']}>
            {wall.minute(Date.parse(at))}
            {!stands && ` · ${say('leading.superseded')}`}
          </span>{' '}
          {[note, reason].map((words) => words !== undefined && <UserText key={words}>{words}</UserText>)}
        </li>
      ))}
      {settled && (
        <li>
          <strong>{say('leading.settled')}</strong> <UserText>{settled.reason}</UserText>
        </li>
      )}
    </ul>
  );
}
