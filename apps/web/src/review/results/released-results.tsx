import type { ReleasedResults as Released } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import plan from '../plan/plan.module.css';
import { papersWords } from '../words/papers-words.js';
import { resultsWords } from '../words/results-words.js';
import { ReleasedTeamResults } from './released-team.js';

/** The single results that other nations let go to whoever reads this: that and nothing else. */
export function ReleasedResults({ drill }: { readonly drill: string }) {
  const say = useWords(resultsWords);
  // Each reading is written down for those whose results they are: it is asked for once, not whenever a window is looked at.
  const told = useTold();
  const { data, error } = useQuery({
    queryKey: ['released', drill],
    queryFn: () => ask<Released>(`drills/${drill}/released`),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (error) return <p role="status">{told(error)}</p>;
  if (!data) return null;
  return (
    <section className={plan['block']} aria-labelledby="results-received">
      <h2 id="results-received">{say('results.received')}</h2>
      <p className={plan['soft']}>{say(data.length === 0 ? 'results.received.none' : 'results.received.lead')}</p>
      {data.map((one) => (
        <ReleasedByOne key={one.release} released={one} />
      ))}
    </section>
  );
}

function ReleasedByOne({ released }: { readonly released: Released[number] }) {
  const say = useWords(resultsWords);
  const papers = useWords(papersWords);
  const wall = useWallTime();
  const { nation, tlp, at, until, teams } = released;
  return (
    <article>
      <div className={plan['line']}>
        <TlpMark tlp={tlp} />
        <h3>
          <bdi>{nation}</bdi>
        </h3>
        <span className={plan['soft']}>
          {say('results.since', { when: wall.day(at) })}
          {until !== null && ` · ${papers('papers.until', { when: wall.day(until) })}`}
        </span>
      </div>
      {teams.map((team) => (
        <ReleasedTeamResults key={team.team} results={team} />
      ))}
    </article>
  );
}
