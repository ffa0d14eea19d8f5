import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../console-place.module.css';
import { consoleWords } from '../console-words.js';
import { History } from '../history/history.js';
import { Inbox } from '../inbox/inbox.js';
import { InjectPage } from '../inject/inject-page.js';
import { Messages } from '../messages/messages.js';
import { Unread, useUnread } from '../messages/unread.js';
import { useDesk } from './desk-context.js';

const OVER = ['ended', 'aborted'];

/** The parts of a desk, and the one that is open. */
export function DeskParts() {
  const { way } = useDesk();
  const { here } = way;
  return (
    <>
      <Parts />
      {here.part === 'messages' && <Messages />}
      {here.part === 'history' && <History />}
      {here.part === 'inbox' && <Desktop inject={undefined} />}
      {here.part === 'inject' && <Desktop inject={here.inject} />}
    </>
  );
}

function Parts() {
  const say = useWords(consoleWords);
  const { drill, seen, past, looksOn, way } = useDesk();
  const unread = useUnread();
  const { here } = way;
  const current = (part: string) => (here.part === part ? ('page' as const) : undefined);
  return (
    <nav className={styles['parts']} aria-label={say('console.places')}>
      <way.Link to={{ part: 'inbox' }} current={current('inbox') ?? current('inject')}>
        {say('console.inbox')}
      </way.Link>
      <way.Link to={{ part: 'messages' }} current={current('messages')}>
        {say('console.messages')} <Unread count={unread} />
      </way.Link>
      <way.Link to={{ part: 'history' }} current={current('history')}>
        {say('console.history')}
      </way.Link>
      {!past && !looksOn && OVER.includes(seen.view.drill.status) && (
        <Link to="/review/$drill" params={{ drill }}>
          {say('console.review')}
        </Link>
      )}
      <span role="status" className="out-of-sight">
        {unread > 0 && `${say('console.messages')}: ${say('console.messages.unread', { count: unread })}`}
      </span>
    </nav>
  );
}

function Desktop({ inject }: { readonly inject: string | undefined }) {
  const say = useWords(consoleWords);
  const { seen } = useDesk();
  const one = seen.view.injects.find((found) => found.inject.id === inject);
  return (
    <div className={`${styles['desktop']} ${one ? styles['reading'] : ''}`}>
      <Inbox current={one?.inject.id} />
      <div className={styles['sheet']}>
        {one ? (
          <InjectPage one={one} />
        ) : (
          seen.view.injects.length > 0 && (
            <EmptyState title={say('console.pick')}>
              <p>{say('console.pick.keys')}</p>
            </EmptyState>
          )
        )}
      </div>
    </div>
  );
}
