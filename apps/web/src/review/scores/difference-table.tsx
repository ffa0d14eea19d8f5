import type { ScoringDifference } from '#libs/contracts';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { DASH } from '../report/figures.js';
import { DataTable } from '../report/data-table.js';
import { scoresWords } from '../words/scores-words.js';
import styles from './scores.module.css';
import type { ScoresDesk } from './use-scores.js';

type Team = ScoringDifference['teams'][number];
type Changed = Team['injects'][number];

interface Tabled {
  readonly desk: ScoresDesk;
  readonly teams: readonly Team[];
}

/** What each team had of its points before and has after, and by which injects. */
export function DifferenceTable({ desk, teams }: Tabled) {
  const say = useWords(scoresWords);
  const { percent } = desk.figures;
  return (
    <div className={styles['window']} tabIndex={0} role="group" aria-labelledby="difference">
      <DataTable
        heads={[
          say('scores.team'),
          say('scores.before'),
          say('scores.after'),
          say('scores.moved'),
          say('scores.difference.injects'),
        ]}
        numbers={[1, 2, 3]}
        rows={teams.map(({ team, before, after, injects }) => ({
          key: team,
          cells: [
            <UserText key="team">{desk.team(team)}</UserText>,
            percent(before),
            percent(after),
            before === null || after === null ? DASH : <bdi key="moved">{moved(desk, after - before)}</bdi>,
            injects.length === 0 ? DASH : <Injects key="injects" desk={desk} injects={injects} />,
          ],
        }))}
      />
    </div>
  );
}

/** The difference of two shares in points of percent, with its sign. */
const moved = ({ figures }: ScoresDesk, by: number): string =>
  `\u2066${by > 0 ? '+' : ''}${figures.number(by * 100, 1)}\u2069`;

function Injects({ desk, injects }: { readonly desk: ScoresDesk; readonly injects: readonly Changed[] }) {
  const say = useWords(scoresWords);
  const points = (score: Changed['before']): string =>
    score
      ? say('scores.points', {
          points: `\u2066${desk.figures.number(score.points)}\u2069`,
          weight: `\u2066${desk.figures.number(score.weight)}\u2069`,
        })
      : say('scores.uncounted');
  return (
    <ul className={styles['injects']}>
      {injects.map(({ inject, before, after }) => (
        <li key={inject}>
          <UserText>{desk.inject(inject)}</UserText>:{' '}
          {say('scores.from-to', { before: points(before), after: points(after) })}
        </li>
      ))}
    </ul>
  );
}
