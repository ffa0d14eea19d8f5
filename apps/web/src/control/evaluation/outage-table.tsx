import type { TeamCard } from '#libs/domain';
import { Button } from '../../ui/button.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { outageWords } from '../words/outage-words.js';
import styles from './evaluation.module.css';
import type { OutageLine } from './outages.js';

interface Tabled {
  readonly lines: readonly OutageLine[];
  readonly teams: Readonly<Record<string, TeamCard>>;
  readonly onWithdraw: (one: OutageLine) => void;
}

/** The verified outages, those that were taken back with them. */
export function OutageTable({ lines, teams, onWithdraw }: Tabled) {
  const say = useWords(outageWords);
  const wall = useWallTime();
  return (
    <div className={styles['window']} tabIndex={0} role="group" aria-labelledby="outages">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('outage.team')}</th>
            <th scope="col">{say('outage.from')}</th>
            <th scope="col">{say('outage.to')}</th>
            <th scope="col">{say('outage.reason')}</th>
            <th scope="col">{say('outage.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.outage}>
              <th scope="row">
                <UserText>{teams[one.team]?.name ?? one.team}</UserText>
              </th>
              <td>{wall.day(Date.parse(one.from))}</td>
              <td>{wall.day(Date.parse(one.to))}</td>
              <td>
                <UserText>{one.reason}</UserText>
              </td>
              <td>
                {one.withdrawn ? (
                  say('outage.withdrawn', { reason: `\u2068${one.withdrawn.reason}\u2069` })
                ) : (
                  <Button onClick={() => onWithdraw(one)}>{say('outage.withdraw')}</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
