import type { ItemAnalysisList } from '#libs/contracts';
import { useTold } from '../../shell/words/problem-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import plan from '../plan/plan.module.css';
import { DASH } from '../report/figures.js';
import { DataTable } from '../report/data-table.js';
import { scoresWords } from '../words/scores-words.js';
import styles from './scores.module.css';
import { useItemAnalysis, type ScoresDesk } from './use-scores.js';

type Item = ItemAnalysisList[number];

/** How each inject did its work as a question; what fewer than five teams stand behind is kept back, and said to be. */
export function ItemAnalysis({ desk }: { readonly desk: ScoresDesk }) {
  const say = useWords(scoresWords);
  const told = useTold();
  const { data, error } = useItemAnalysis(desk.drill);
  return (
    <section className={plan['block']} aria-labelledby="analysis">
      <h2 id="analysis">{say('scores.analysis')}</h2>
      <p className={plan['soft']}>{say('scores.analysis.why')}</p>
      {error && !data && <p role="alert">{told(error)}</p>}
      {data?.length === 0 && (
        <EmptyState title={say('scores.analysis.none')}>
          <p>{say('scores.analysis.none.why')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && <Items desk={desk} items={data} />}
    </section>
  );
}

function Items({ desk, items }: { readonly desk: ScoresDesk; readonly items: readonly Item[] }) {
  const say = useWords(scoresWords);
  const { percent, number, span } = desk.figures;
  const kept = <span className={styles['kept']}>{say('scores.analysis.kept')}</span>;
  const cells = ({ inject, teams, difficulty, discrimination, time, wrong }: Item) => {
    const shown = teams !== null && teams > 0;
    return [
      <UserText key="inject">{desk.inject(inject)}</UserText>,
      teams ?? say('scores.analysis.few'),
      teams === null ? kept : percent(difficulty),
      teams === null ? kept : discrimination === null ? DASH : <Verbatim key="d">{number(discrimination)}</Verbatim>,
      time ? (
        <Verbatim key="t">{`${span(time.p25)} · ${span(time.p50)} · ${span(time.p75)}`}</Verbatim>
      ) : shown ? (
        DASH
      ) : (
        (teams === null && kept) || DASH
      ),
      teams === null ? kept : <Wrong key="wrong" wrong={wrong} />,
    ];
  };
  return (
    <div className={styles['window']} tabIndex={0} role="group" aria-labelledby="analysis">
      <DataTable
        heads={[
          say('scores.inject'),
          say('scores.analysis.teams'),
          say('scores.analysis.difficulty'),
          say('scores.analysis.discrimination'),
          say('scores.analysis.time'),
          say('scores.analysis.wrong'),
        ]}
        numbers={[1, 2, 3]}
        rows={items.map((item) => ({ key: item.inject, cells: cells(item) }))}
      />
    </div>
  );
}

function Wrong({ wrong }: Pick<Item, 'wrong'>) {
  const say = useWords(scoresWords);
  if (wrong.length === 0) return say('scores.analysis.wrong.none');
  return (
    <ul className={styles['injects']}>
      {wrong.map(({ field, option, teams }) => (
        <li key={`${field} ${option}`}>
          <Verbatim>{`${field}: ${option}`}</Verbatim> · {say('scores.teams', { count: teams })}
        </li>
      ))}
    </ul>
  );
}
