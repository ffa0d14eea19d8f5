import type { DrillListItem } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../shell/http/ask.js';
import { Loading, useTitle } from '../shell/page/page.js';
import { WentWrong } from '../shell/page/went-wrong.js';
import { useMay } from '../shell/session/use-may.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { StatusWord } from '../ui/marks/status-word.js';
import { useWallTime } from '../ui/time/wall-time.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText } from '../ui/words/user-text.js';
import { CreateDrillForm } from './drills/create-drill-form.js';
import styles from './drills/drills.module.css';
import { drillsWords } from './words/drills-words.js';

/** The drills of this installation, and where a new one begins. */
export function DrillsPlace() {
  const say = useWords(drillsWords);
  const { pack } = useSearch({ from: '/control' });
  const [creating, setCreating] = useState(pack !== undefined);
  const may = useMay();
  useTitle(say('drills.title'));
  const { data, error } = useQuery({
    queryKey: ['drills'],
    queryFn: () => ask<DrillListItem[]>('drills'),
    staleTime: 0,
  });
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  return (
    <div className={styles['place']}>
      <div className={styles['head']}>
        <h1>{say('drills.title')}</h1>
        {may('studio.author') && <Link to="/studio">{say('drills.studio')}</Link>}
        {may('drill.create') && <Link to="/people">{say('drills.people')}</Link>}
        {!creating && may('drill.create') && (
          <Button look="main" onClick={() => setCreating(true)}>
            {say('drills.create')}
          </Button>
        )}
      </div>
      {creating && may('drill.create') && <CreateDrillForm chosen={pack} onCancel={() => setCreating(false)} />}
      {data.length === 0 && !creating && (
        <EmptyState title={say('drills.none')}>
          <p>{say('drills.none.why')}</p>
        </EmptyState>
      )}
      <ul className={styles['list']}>
        {data.map((drill) => (
          <DrillLine key={drill.id} drill={drill} />
        ))}
      </ul>
    </div>
  );
}

function DrillLine({ drill: { id, title, over, createdAt } }: { readonly drill: DrillListItem }) {
  const say = useWords(drillsWords);
  const wall = useWallTime();
  const may = useMay();
  const reports = may('drill.report') || may('report.sign');
  return (
    <li>
      <Link to="/control/$drill" params={{ drill: id }} className={styles['name']}>
        <UserText>{title}</UserText>
      </Link>
      <StatusWord shape={over ? 'stop' : 'play'} tone={over ? 'done' : 'live'}>
        {say(over ? 'drills.over' : 'drills.on')}
      </StatusWord>
      <span className={styles['soft']}>{say('drills.made', { when: wall.day(Date.parse(createdAt)) })}</span>
      {reports && (
        <Link to="/review/$drill" params={{ drill: id }}>
          {say('drills.report')}
        </Link>
      )}
    </li>
  );
}
