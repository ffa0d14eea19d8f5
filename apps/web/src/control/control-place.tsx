import { useEffect } from 'react';
import { useParams } from '@tanstack/react-router';
import { Loading, useTitle } from '../shell/page/page.js';
import { WentWrong } from '../shell/page/went-wrong.js';
import { ConnectionState } from '../ui/connection-state.js';
import { ClockStrip } from '../ui/time/clock-strip.js';
import { useWallTime } from '../ui/time/wall-time.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText } from '../ui/words/user-text.js';
import { Conduct } from './conduct/conduct.js';
import styles from './control.module.css';
import { Preparation } from './preparation/preparation.js';
import { useControlDesk } from './use-control-desk.js';
import { controlWords } from './words/control-words.js';

/** Where a drill is prepared and run from. */
export function ControlPlace() {
  const say = useWords(controlWords);
  const wall = useWallTime();
  const { drill } = useParams({ from: '/control/$drill' });
  const { stream, seen, desk, error } = useControlDesk(drill);
  const { status } = seen.view.drill;
  const title = seen.view.title || desk?.title || say('control.title');
  useTitle(title);
  useEffect(() => {
    document.documentElement.dataset['place'] = 'control';
    return () => {
      delete document.documentElement.dataset['place'];
    };
  }, []);
  if (error && !desk) return <WentWrong error={error} />;
  return (
    <>
      <ClockStrip drill={seen.view.drill} now={stream.now}>
        <ConnectionState link={seen.link} />
      </ClockStrip>
      <div className={styles['place']}>
        <h1 className={styles['title']}>
          <UserText>{title}</UserText>
        </h1>
        {seen.link === 'away' && seen.awaySince !== undefined && (
          <p className={styles['offline']} role="status">
            {say('control.offline', { when: wall.second(seen.awaySince) })}
          </p>
        )}
        {!desk && <Loading />}
        {desk &&
          (status === 'planned' || status === 'scheduled' ? <Preparation desk={desk} /> : <Conduct desk={desk} />)}
      </div>
    </>
  );
}
