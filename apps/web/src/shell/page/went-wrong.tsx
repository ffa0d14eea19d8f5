import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Refusal, Unreachable } from '../http/ask.js';
import { shellWords } from '../words/shell-words.js';
import { ClosedNotice, isClosedError } from './closed-notice.js';
import styles from './page.module.css';

/** When a page cannot be shown: no answer came, it is of nothing that is there, there is a bug, or the drill is closed. What was typed is kept by the browser. */
export function WentWrong({ error }: Pick<ErrorComponentProps, 'error'>) {
  const say = useWords(shellWords);
  if (isClosedError(error)) return <ClosedNotice alone />;
  if (error instanceof Refusal && error.problem.status === 404) return <NotHere />;
  const unreachable = error instanceof Unreachable;
  return (
    <div className={styles['message']} role="alert">
      <h1>{say(unreachable ? 'shell.unreachable' : 'shell.broken')}</h1>
      <p>{say(unreachable ? 'shell.unreachable.why' : 'shell.broken.why')}</p>
      <Button look="main" onClick={() => window.location.reload()}>
        {say('shell.reload')}
      </Button>
    </div>
  );
}

export function NotHere() {
  const say = useWords(shellWords);
  return (
    <div className={styles['message']}>
      <h1>{say('shell.not-here')}</h1>
      <p>
        <Link to="/">{say('shell.home')}</Link>
      </p>
    </div>
  );
}
