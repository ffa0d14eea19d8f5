import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { beganAnew, useEnded } from '../http/ended.js';
import { afterwards } from '../session/afterwards.js';
import { sessionQuery, whoIsInNow } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';
import styles from './page.module.css';

/**
 * Says that the session was ended elsewhere, or goes on in another place. What was typed stays where it is until its
 * writer leads the way.
 */
export function EndedNotice() {
  const say = useWords(shellWords);
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  if (!useEnded() || !session) return null;
  const onwards = async (): Promise<void> => {
    const here = window.location.pathname + window.location.search;
    const now = await whoIsInNow();
    beganAnew();
    if (now === null) afterwards.set(here);
    await navigate({ to: now === null ? '/sign-in' : '/' });
  };
  return (
    <div role="alert" className={styles['stale']}>
      <p>{say('shell.ended')}</p>
      <Button look="main" onClick={() => void onwards()}>
        {say('shell.ended.go')}
      </Button>
    </div>
  );
}
