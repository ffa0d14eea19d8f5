import { ClosedNotice } from '../../shell/page/closed-notice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { Log } from '../feeds/log.js';
import type { MatrixRow } from '../matrix/matrix-rows.js';
import { controlWords } from '../words/control-words.js';
import styles from './conduct.module.css';
import { PlayBar } from './play-bar.js';

interface Closed {
  readonly desk: ControlDesk;
  readonly rows: readonly MatrixRow[];
}

/** What is left of a drill to control once it is closed: the plan, and what was done about it. */
export const ClosedConduct = ({ desk, rows }: Closed) => (
  <>
    {!desk.past && <PlayBar desk={desk} said="" onPlay={() => undefined} />}
    <ClosedNotice />
    <div className={styles['feeds']}>
      <Plan rows={rows} />
      <Log desk={desk} />
    </div>
  </>
);

function Plan({ rows }: Pick<Closed, 'rows'>) {
  const say = useWords(controlWords);
  const inWords = useInWords();
  return (
    <section className={styles['sheet']} aria-labelledby="plan">
      <h2 id="plan">{say('control.plan')}</h2>
      <ol className={styles['plan']}>
        {rows.map(({ line, title }) => (
          <li key={line.id}>
            <Verbatim>{line.at ?? '–'}</Verbatim> <UserText>{inWords(title)}</UserText>
          </li>
        ))}
      </ol>
    </section>
  );
}
