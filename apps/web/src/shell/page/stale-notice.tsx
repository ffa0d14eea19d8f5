import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useStale } from '../http/staleness.js';
import { shellWords } from '../words/shell-words.js';
import styles from './page.module.css';

/** Says that the server is newer than this page; what was typed stays in the browser and is there after loading anew. */
export function StaleNotice() {
  const say = useWords(shellWords);
  if (!useStale()) return null;
  return (
    <div role="alert" className={styles['stale']}>
      <p>{say('shell.stale')}</p>
      <Button look="main" onClick={() => window.location.reload()}>
        {say('shell.reload')}
      </Button>
    </div>
  );
}
