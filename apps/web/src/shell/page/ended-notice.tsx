import type { Session } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { ask, Refusal } from '../http/ask.js';
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
  if (!useReallyEnded(session)) return null;
  const onwards = async (): Promise<void> => {
    const here = window.location.pathname + window.location.search;
    const now = await whoIsInNow();
    beganAnew();
    if (now === null) {
      if (session) afterwards.left(session);
      afterwards.set(here);
    }
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

/** Whether it is this page's session that ended, and not the one before, of which a socket was still open. */
function useReallyEnded(session: Session | null | undefined): boolean {
  const ended = useEnded();
  const [gone, setGone] = useState<string>();
  const own = session?.console;
  useEffect(() => {
    if (!ended || own === undefined) return;
    let left = false;
    void consoleNow(own).then((now) => {
      if (left) return;
      if (now === own) beganAnew();
      else setGone(own);
    });
    return () => {
      left = true;
    };
  }, [ended, own]);
  return ended && own !== undefined && gone === own;
}

/** The console of the session that goes on; without an answer, nothing has changed as far as one knows. */
async function consoleNow(own: string): Promise<string | undefined> {
  try {
    return (await ask<Session>('sessions/current')).console;
  } catch (error) {
    return error instanceof Refusal && error.problem.status === 401 ? undefined : own;
  }
}
