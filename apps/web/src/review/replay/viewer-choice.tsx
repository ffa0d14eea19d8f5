import type { DrillSummary } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../shell/http/ask.js';
import { useWords } from '../../ui/words/catalogue.js';
import { replayWords } from '../words/replay-words.js';
import styles from './replay.module.css';

interface Chosen {
  readonly drill: string;
  readonly viewer: string;
  /** What teams were told is theirs once the drill is closed. */
  readonly closed: boolean;
}

/** Whose place is looked at; the moment stays the same. */
export function ViewerChoice({ drill, viewer, closed }: Chosen) {
  const say = useWords(replayWords);
  const navigate = useNavigate({ from: '/review/$drill/replay' });
  const { data } = useQuery({ queryKey: ['drills', drill], queryFn: () => ask<DrillSummary>(`drills/${drill}`) });
  return (
    <label className={styles['viewer']}>
      {say('replay.viewer')}
      <select
        value={viewer}
        onChange={({ target }) =>
          void navigate({
            to: '.',
            search: ({ time }) => ({ viewer: target.value, ...(time !== undefined && { time }) }),
          })
        }
      >
        <option value="control">{say('replay.viewer.control')}</option>
        <option value="observers">{say('replay.viewer.observers')}</option>
        {!closed && (
          <optgroup label={say('replay.viewer.teams')}>
            {(data?.teams ?? []).map(({ id, name }) => (
              <option key={id} value={`team:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
