import { formatOffset, type Indicator } from '#libs/domain';
import { EmptyState } from '../../ui/empty-state.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { RichText } from '../../ui/rich-text/rich-text.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import type { DeskMessage } from '../desk/team-desk.js';
import { Delivered, OnItsWay } from '../outbox/outcome.js';
import { useOutgoing } from '../outbox/use-outbox.js';
import { useDirectory } from './directory.js';
import styles from './messages.module.css';
import { useReadMessages } from './unread.js';
import { WriteMessage } from './write-message.js';

/** What control and other teams wrote, what this team wrote, and a form to write more. */
export function Messages() {
  const say = useWords(consoleWords);
  const { seen, past, looksOn } = useDesk();
  const { messages } = seen.view;
  useReadMessages();
  const outgoing = useOutgoing().filter(({ verb }) => verb === 'message');
  return (
    <div className={styles['page']}>
      {!past && !looksOn && <WriteMessage />}
      <section aria-labelledby="messages">
        <h2 id="messages">{say('console.messages')}</h2>
        {outgoing.map((one) => (
          <div key={one.key} className={styles['card']}>
            {one.verb === 'message' && <UserText>{one.input.subject}</UserText>}
            <OnItsWay outgoing={one} />
          </div>
        ))}
        {messages.length + outgoing.length === 0 && (
          <EmptyState title={say('console.message.none')}>
            <p>{say('console.message.none.why')}</p>
          </EmptyState>
        )}
        <div role="log">
          <ol className={styles['list']}>
            {messages.map((message) => (
              <li key={message.n} className={styles['card']}>
                {message.type === 'message-sent' ? <FromTeam {...message} /> : <FromControl {...message} />}
              </li>
            ))}
          </ol>
        </div>
      </section>
    </div>
  );
}

function FromControl({ text, as, ...when }: Extract<DeskMessage, { type: 'control-message-sent' }>) {
  const say = useWords(consoleWords);
  return (
    <article className={styles['control']}>
      <header className={styles['head']}>
        <strong>{as === undefined ? say('console.message.control') : <UserText>{as}</UserText>}</strong>
        <When {...when} />
      </header>
      <RichText text={text} />
    </article>
  );
}

function FromTeam(message: Extract<DeskMessage, { type: 'message-sent' }>) {
  const say = useWords(consoleWords);
  const { team } = useDesk();
  const { nameOf } = useDirectory();
  const { from, to, kind, tlp, subject, body, indicators } = message;
  const own = from === team;
  const names = to.map((id) => `\u2068${nameOf(id)}\u2069`).join(' · ');
  return (
    <article>
      <header className={styles['head']}>
        <span>
          {own
            ? say('console.message.to', { teams: names })
            : say('console.message.from', { team: `\u2068${nameOf(from)}\u2069` })}
          {kind === 'advisory' && ` · ${say('console.message.advisory')}`}
        </span>
        <When {...message} />
        <TlpMark tlp={tlp} />
      </header>
      <h3 dir="auto">{subject}</h3>
      <RichText text={body} />
      {indicators.length > 0 && <Indicators indicators={indicators} />}
      {own && <Delivered at={message.at} />}
    </article>
  );
}

function When({ at, time }: Pick<DeskMessage, 'at' | 'time'>) {
  const wall = useWallTime();
  return (
    <span className={styles['when']}>
      <Verbatim>{formatOffset(Math.floor(time / 1000) * 1000)}</Verbatim> · {wall.minute(at)}
    </span>
  );
}

function Indicators({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const say = useWords(consoleWords);
  return (
    <ul className={styles['indicators']}>
      {indicators.map(({ type, value }) => (
        <li key={`${type} ${value}`}>
          {say(`console.indicator.${type}`)}: <Verbatim>{value}</Verbatim>
        </li>
      ))}
    </ul>
  );
}
