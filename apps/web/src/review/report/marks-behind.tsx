import type { EvaluationMarks } from '#libs/contracts';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { reportWords } from '../words/report-words.js';
import { useReportDesk } from './report-desk.js';
import styles from './report.module.css';

type Item = EvaluationMarks['items'][number];

const levelsIn = (levels: Item['marks'][number]['levels']): string =>
  Object.entries(levels)
    .map(([criterion, level]) => `\u2068${criterion}\u2069 \u2066${level}\u2069`)
    .join(', ');

/** Who marked, when, at which levels, and under which version of the scores: for those who may know. */
export function MarksBehind({ inject, team }: { readonly inject: string; readonly team: string }) {
  const { marks, national } = useReportDesk();
  if (!marks) return national ? <Version version={national.scoringVersion} frozen={false} /> : null;
  const items = marks.items.filter((item) => item.inject === inject && item.team === team);
  const marked = items.some((item) => item.marks.length > 0 || item.moderation);
  return (
    <>
      {marked && (
        <ul className={styles['marks']}>
          {items.map((item) => (
            <MarkedItem key={item.rubric} item={item} marks={marks} />
          ))}
        </ul>
      )}
      <Version version={marks.version} frozen={marks.frozen} />
    </>
  );
}

function Version({ version, frozen }: { readonly version: number; readonly frozen: boolean }) {
  const say = useWords(reportWords);
  return (
    <p>
      {say('report.why.version', { version: `\u2066${version}\u2069` })}
      {frozen && ` · ${say('report.why.frozen')}`}
    </p>
  );
}

function MarkedItem({ item, marks }: { readonly item: Item; readonly marks: EvaluationMarks }) {
  const say = useWords(reportWords);
  const { figures } = useReportDesk();
  const gone = new Set(item.marks.map(({ supersedes }) => supersedes));
  const nameOf = (id: string): string => marks.evaluators.find(({ evaluator }) => evaluator === id)?.name ?? id;
  const when = (at: string): string => `\u2068${figures.day(Date.parse(at))}\u2069`;
  return (
    <>
      {item.marks.map(({ mark, evaluator, at, levels, note, reason }) => (
        <li key={mark}>
          {say('report.why.marked', {
            name: `\u2068${nameOf(evaluator)}\u2069`,
            when: when(at),
            levels: levelsIn(levels),
          })}
          {gone.has(mark) && ` · ${say('report.why.superseded')}`}
          {[note, reason].map((text) => text !== undefined && <Remark key={text} text={text} />)}
        </li>
      ))}
      {item.moderation && (
        <li>
          {say('report.why.moderated', { when: when(item.moderation.at), levels: levelsIn(item.moderation.levels) })}
          <Remark text={item.moderation.reason} />
        </li>
      )}
    </>
  );
}

const Remark = ({ text }: { readonly text: string }) => (
  <>
    {' – '}
    <UserText>{text}</UserText>
  </>
);
