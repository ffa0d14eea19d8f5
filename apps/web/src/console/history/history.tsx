import { formatOffset } from '#libs/domain';
import { useMay } from '../../shell/session/use-may.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { useInContent } from '../desk/in-content.js';
import { Delivered } from '../outbox/outcome.js';
import styles from './history.module.css';
import { ShownOnBoard } from './shown-on-board.js';
import { ownActs, type OwnAct } from './own-acts.js';

/** What the team has done, and when the server had it. */
export function History() {
  const say = useWords(consoleWords);
  const { seen, team, past } = useDesk();
  const may = useMay();
  const acts = ownActs(seen.view, team);
  return (
    <section className={styles['page']} aria-labelledby="history">
      <h2 id="history">{say('console.history')}</h2>
      {(past || may('team.show')) && <ShownOnBoard />}
      {acts.length === 0 && (
        <EmptyState title={say('console.history.none')}>
          <p>{say('console.history.none.why')}</p>
        </EmptyState>
      )}
      <ol className={styles['list']}>
        {acts.map((act) => (
          <Act key={act.n} act={act} />
        ))}
      </ol>
    </section>
  );
}

function Act({ act: { what, subject, inject, time, at, late = false, revision } }: { readonly act: OwnAct }) {
  const say = useWords(consoleWords);
  const inContent = useInContent();
  const { way } = useDesk();
  const name = typeof subject === 'string' ? subject : inContent(subject).subject;
  const words = say(`console.history.${what}`, { subject: `\u2068${name}\u2069` });
  return (
    <li className={styles['act']}>
      <Verbatim>{formatOffset(Math.floor(time / 1000) * 1000)}</Verbatim>
      <span>
        {inject === undefined ? words : <way.Link to={{ part: 'inject', inject }}>{words}</way.Link>}
        {revision !== undefined && revision > 1 && ` · ${say('console.answer.revision', { revision })}`}
      </span>
      <Delivered at={at} late={late} />
    </li>
  );
}
