import type { ConsoleLink, DrillPresence, LinkQuality } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Choice } from '../../ui/form/choice.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { presenceWords } from '../words/presence-words.js';
import styles from './presence.module.css';

/** How often control asks: it is of the moment, and comes over no stream. */
const BEAT = 3_000;

const MARKS: Readonly<Record<LinkQuality, readonly [ShapeName, Tone]>> = {
  good: ['disc', 'live'],
  fair: ['disc', 'plain'],
  slow: ['clock', 'attention'],
  poor: ['diamond', 'attention'],
  unmeasured: ['ring', 'plain'],
  silent: ['gap', 'fault'],
  away: ['cross', 'fault'],
};

const isWell = ({ quality }: ConsoleLink): boolean => /good|fair|unmeasured/.test(quality);

/** Which consoles of each team are there, and how well they hear. */
export function Consoles({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(presenceWords);
  const told = useTold();
  const [onlyIll, showOnlyIll] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['drills', desk.id, 'presence'],
    queryFn: () => ask<DrillPresence>(`drills/${desk.id}/presence`),
    refetchInterval: BEAT,
    staleTime: BEAT,
  });
  const teams = data?.teams ?? [];
  const ill = teams.filter(({ consoles }) => !consoles.some(isWell));
  const shown = onlyIll ? ill : teams;
  return (
    <section className={styles['sheet']} aria-labelledby="consoles">
      <div className={styles['head']}>
        <h2 id="consoles">{say('presence.title')}</h2>
        {data && (
          <p className={styles['sum']}>{say('presence.sum', { well: teams.length - ill.length, all: teams.length })}</p>
        )}
        <Choice type="checkbox" checked={onlyIll} onChange={({ target }) => showOnlyIll(target.checked)}>
          {say('presence.ill')}
        </Choice>
      </div>
      {error && (
        <p role="status" className={styles['stale']}>
          {say('presence.stale', { why: told(error) })}
        </p>
      )}
      {!data && !error && <p role="status">{say('presence.asking')}</p>}
      {data && shown.length === 0 && (
        <EmptyState title={say(onlyIll ? 'presence.all-well' : 'presence.none')}>
          <p>{say(onlyIll ? 'presence.all-well.why' : 'presence.none.why')}</p>
        </EmptyState>
      )}
      <div className={styles['window']} role="group" aria-label={say('presence.title')} tabIndex={0}>
        <ul className={styles['teams']}>
          {shown.map(({ team, consoles }) => (
            <TeamTile key={team} name={desk.view.teams[team]?.name ?? team} consoles={consoles} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function TeamTile({ name, consoles }: { readonly name: string; readonly consoles: readonly ConsoleLink[] }) {
  const say = useWords(presenceWords);
  return (
    <li className={styles['team']}>
      <h3>
        <UserText>{name}</UserText>
      </h3>
      {consoles.length === 0 && (
        <StatusWord shape="gap" tone="plain">
          {say('presence.never')}
        </StatusWord>
      )}
      <ul>
        {consoles.map((link, index) => (
          <LinkLine key={link.console} link={link} number={index + 1} />
        ))}
      </ul>
    </li>
  );
}

function LinkLine({ link, number }: { readonly link: ConsoleLink; readonly number: number }) {
  const say = useWords(presenceWords);
  const wall = useWallTime();
  const { quality, roundTrip, transport, drops, since, heard } = link;
  const [shape, tone] = MARKS[quality];
  const more = [
    roundTrip !== null && quality !== 'away' && say('presence.there-and-back', { ms: roundTrip }),
    transport === 'polling' && say('presence.polling'),
    quality === 'away' && say('presence.since', { when: wall.minute(since) }),
    quality === 'silent' && say('presence.heard', { when: wall.second(heard) }),
    drops > 0 && say('presence.drops', { count: drops }),
  ].filter((part) => part !== false);
  return (
    <li>
      <span className="out-of-sight">{say('presence.console', { number })}</span>
      <StatusWord shape={shape} tone={tone}>
        {say(`presence.${quality}`)}
      </StatusWord>
      <span className={styles['more']}>{more.join(' · ')}</span>
    </li>
  );
}
