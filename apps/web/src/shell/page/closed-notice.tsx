import { Link, useParams } from '@tanstack/react-router';
import { directs } from '../session/session.js';
import { useSession } from '../session/use-session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Refusal } from '../http/ask.js';
import { shellWords } from '../words/shell-words.js';
import styles from './page.module.css';

/** Whether a drill was closed: what came of a nation is its own, and not to be read here any more. */
export const isClosedError = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.code === 'drill-closed';

interface Closed {
  /** It is all that the page shows, and so its heading. */
  readonly alone?: boolean;
}

/** What stands where answers, marks and scores of teams stood, once a drill is closed: whose they are, and how to come by them. */
export function ClosedNotice({ alone = false }: Closed) {
  const say = useWords(shellWords);
  if (!alone)
    return (
      <div className={styles['closed']}>
        <EmptyState title={say('shell.closed')}>
          <WhoseItIs />
        </EmptyState>
      </div>
    );
  return (
    <div className={styles['message']}>
      <h1>{say('shell.closed')}</h1>
      <WhoseItIs />
    </div>
  );
}

function WhoseItIs() {
  const say = useWords(shellWords);
  const { role } = useSession();
  const { drill } = useParams({ strict: false });
  return (
    <>
      <p>{say('shell.closed.why')}</p>
      {directs(role) && drill !== undefined && (
        <p>
          <Link to="/review/$drill/documents" params={{ drill }}>
            {say('shell.closed.released')}
          </Link>
        </p>
      )}
    </>
  );
}
