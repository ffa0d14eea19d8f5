import type { ScoringDifference } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Loading } from '../../shell/page/page.js';
import { useTold } from '../../shell/words/problem-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import plan from '../plan/plan.module.css';
import { scoresWords } from '../words/scores-words.js';
import { DifferenceTable } from './difference-table.js';
import styles from './scores.module.css';
import type { ScoresDesk } from './use-scores.js';

/** Two versions of the scores side by side. */
export function Difference({ desk }: { readonly desk: ScoresDesk }) {
  const say = useWords(scoresWords);
  const { current, versions } = desk.versions;
  const [pair, choose] = useState({ from: Math.max(current - 1, 1), to: current });
  const select = (end: 'from' | 'to') => (
    <label>
      {say(`scores.difference.${end}`)}
      <select value={pair[end]} onChange={({ target }) => choose({ ...pair, [end]: Number(target.value) })}>
        {versions.map(({ version }) => (
          <option key={version} value={version}>
            {say('scores.version.number', { version })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className={plan['block']} aria-labelledby="difference">
      <h2 id="difference">{say('scores.difference')}</h2>
      {versions.length < 2 ? (
        <EmptyState title={say('scores.difference.one')}>
          <p>{say('scores.difference.one.why')}</p>
        </EmptyState>
      ) : (
        <>
          <div className={styles['pair']}>
            {select('from')}
            {select('to')}
          </div>
          <Compared desk={desk} {...pair} />
        </>
      )}
    </section>
  );
}

interface Pair {
  readonly desk: ScoresDesk;
  readonly from: number;
  readonly to: number;
}

function Compared({ desk, from, to }: Pair) {
  const say = useWords(scoresWords);
  const told = useTold();
  const { data, error } = useQuery({
    queryKey: ['scores', desk.drill, 'difference', from, to],
    queryFn: () => ask<ScoringDifference>(`drills/${desk.drill}/scoring/difference?from=${from}&to=${to}`),
    retry: false,
  });
  if (error && !data) return <p role="alert">{told(error)}</p>;
  if (!data) return <Loading />;
  if (data.teams.every(({ injects }) => injects.length === 0)) return <p>{say('scores.difference.none')}</p>;
  return <DifferenceTable desk={desk} teams={data.teams} />;
}
