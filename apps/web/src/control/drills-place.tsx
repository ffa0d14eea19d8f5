import type { DrillListItem } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../shell/http/ask.js';
import { Loading, useTitle } from '../shell/page/page.js';
import { WentWrong } from '../shell/page/went-wrong.js';
import { EmptyState } from '../ui/empty-state.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText } from '../ui/words/user-text.js';
import { controlWords } from './control-words.js';

/** The drills of this installation. */
export function DrillsPlace() {
  const say = useWords(controlWords);
  useTitle(say('control.drills'));
  const { data, error } = useQuery({ queryKey: ['drills'], queryFn: () => ask<DrillListItem[]>('drills') });
  if (error) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <h1>{say('control.drills')}</h1>
      {data.length === 0 && (
        <EmptyState title={say('control.drills.none')}>
          <p>{say('control.drills.none.why')}</p>
        </EmptyState>
      )}
      <ul>
        {data.map(({ id, title, over }) => (
          <li key={id}>
            <Link to="/control/$drill" params={{ drill: id }}>
              <UserText>{title}</UserText>
            </Link>{' '}
            {say(over ? 'control.drill.over' : 'control.drill.on')} ·{' '}
            <a href={`/api/v1/drills/${id}/report.html`}>{say('control.report')}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
