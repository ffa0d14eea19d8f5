import { drillTimeAt, formatDuration, formatOffset, parseOffset } from '#libs/domain';
import { useMemo } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { useNow } from '../../ui/time/use-now.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import type { MatrixRow } from '../matrix/matrix-rows.js';
import { controlWords } from '../words/control-words.js';
import type { Chosen } from './conduct.js';
import styles from './conduct.module.css';

const SHOWN = 8;

interface Coming {
  readonly row: MatrixRow;
  readonly time: number;
  readonly teams: number;
}

/** One line for each inject that is due at some teams, with its soonest moment. */
function whatComes(rows: readonly MatrixRow[]): Coming[] {
  return rows
    .flatMap((row) => {
      const moments = [...row.cells.values()].flatMap(({ status, due }) =>
        status === 'armed' && due ? (parseOffset(due) ?? []) : [],
      );
      return moments.length > 0 ? [{ row, time: Math.min(...moments), teams: moments.length }] : [];
    })
    .sort((one, other) => one.time - other.time)
    .slice(0, SHOWN);
}

interface Nexts {
  readonly desk: ControlDesk;
  readonly rows: readonly MatrixRow[];
  readonly onChoose: (chosen: Chosen) => void;
}

/** What falls due by itself, the soonest first. */
export function WhatIsNext({ desk, rows, onChoose }: Nexts) {
  const say = useWords(controlWords);
  const inWords = useInWords();
  const time = drillTimeAt(desk.view.drill.clock, useNow(desk.now, 1000));
  const coming = useMemo(() => whatComes(rows), [rows]);
  return (
    <section className={styles['sheet']} aria-labelledby="next">
      <h2 id="next">{say('control.next')}</h2>
      {coming.length === 0 && (
        <EmptyState title={say('control.next.none')}>
          <p>{say('control.next.none.why')}</p>
        </EmptyState>
      )}
      <ol className={styles['next']}>
        {coming.map(({ row, time: due, teams }) => (
          <li key={row.line.id}>
            <button type="button" onClick={() => onChoose({ inject: row.line.id })}>
              <Verbatim>{formatOffset(Math.floor(due / 1000) * 1000)}</Verbatim>
              <UserText>{inWords(row.title)}</UserText>
              <span className={styles['about']}>
                {say('control.next.in', { time: `\u2066${span(due - time)}\u2069` })} ·{' '}
                {say('control.next.teams', { count: teams })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const span = (left: number): string => formatDuration(Math.max(0, Math.ceil(left / 1000)) * 1000);
