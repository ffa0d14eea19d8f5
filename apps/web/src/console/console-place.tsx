import { Link, useMatchRoute, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTitle } from '../shell/page/page.js';
import { useSession } from '../shell/session/use-session.js';
import { useStream } from '../shell/stream/use-stream.js';
import { ConnectionState } from '../ui/connection-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { ClockStrip } from '../ui/time/clock-strip.js';
import { useWords } from '../ui/words/catalogue.js';
import styles from './console-place.module.css';
import { consoleWords } from './console-words.js';
import { DeskContext, useDesk, type Desk } from './desk/desk-context.js';
import { teamDesk } from './desk/team-desk.js';
import { useAcknowledging } from './desk/use-acknowledging.js';
import { useOwnDrafts } from './drafting/use-own-drafts.js';
import { History } from './history/history.js';
import { Inbox } from './inbox/inbox.js';
import { InjectPage } from './inject/inject-page.js';
import { Messages } from './messages/messages.js';
import { Unread, useUnread } from './messages/unread.js';
import { useOwnOutbox } from './outbox/use-outbox.js';

/** A CIRT team's desk: what came in, what to answer, what was sent. */
export function ConsolePlace() {
  const say = useWords(consoleWords);
  const { drill, team } = useSession();
  const { stream, seen } = useStream(teamDesk);
  const own = { drill: drill ?? '', team: team ?? '', stream, seen };
  const outbox = useOwnOutbox(own);
  const drafts = useOwnDrafts({ ...own, outbox });
  useAcknowledging(own);
  useTitle(say('console.title'));
  const desk = useMemo((): Desk => ({ ...own, outbox, drafts }), [own.drill, own.team, stream, seen, outbox, drafts]);
  return (
    <DeskContext value={desk}>
      <h1 className="out-of-sight">{say('console.title')}</h1>
      <ClockStrip drill={seen.view.drill} now={stream.now}>
        <ConnectionState link={seen.link} />
      </ClockStrip>
      <Parts />
      <Part />
    </DeskContext>
  );
}

function Parts() {
  const say = useWords(consoleWords);
  const { inject } = useParams({ strict: false });
  const unread = useUnread();
  const { drill, seen } = useDesk();
  const isOver = ['ended', 'aborted'].includes(seen.view.drill.status);
  return (
    <nav className={styles['parts']} aria-label={say('console.places')}>
      <Link to="/console" activeOptions={{ exact: true }} aria-current={inject === undefined ? undefined : 'page'}>
        {say('console.inbox')}
      </Link>
      <Link to="/console/messages">
        {say('console.messages')} <Unread count={unread} />
      </Link>
      <Link to="/console/history">{say('console.history')}</Link>
      {isOver && (
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

function Part() {
  const at = useMatchRoute();
  const { inject } = useParams({ strict: false });
  if (at({ to: '/console/messages' })) return <Messages />;
  if (at({ to: '/console/history' })) return <History />;
  return <Desktop inject={inject} />;
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
