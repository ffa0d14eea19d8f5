import { useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { useOpened } from '../desk/opened-injects.js';
import { standingOf, type DeskInject } from '../desk/team-desk.js';
import { Announced } from './announced.js';
import { InboxRow } from './inbox-row.js';
import styles from './inbox.module.css';
import { useHeldBack } from './use-held-back.js';

/** Everything that has come in, the latest on top. */
export function Inbox({ current }: { readonly current: string | undefined }) {
  const say = useWords(consoleWords);
  const { seen, past } = useDesk();
  const { opened } = useOpened();
  const [paused, setPaused] = useState(false);
  const { injects, drill } = seen.view;
  const { shown, waiting, show } = useHeldBack(injects, !past && (paused || current !== undefined), seen.read);
  useInboxKeys(shown, current, () => setPaused((before) => !before));
  const open = injects.filter((one) => ['fresh', 'read'].includes(standingOf(one, true))).length;
  return (
    <section className={styles['inbox']} aria-labelledby="inbox">
      <div className={styles['head']}>
        <h2 id="inbox">{say('console.inbox')}</h2>
        <span role="status">{say('console.counts', { open })}</span>
        {!past && (
          <Button look="quiet" aria-pressed={paused} onClick={() => setPaused(!paused)}>
            {say(paused ? 'console.live.resume' : 'console.live.pause')}
          </Button>
        )}
      </div>
      {!past && <Announced injects={injects} read={seen.read} />}
      {waiting > 0 && (
        <Button look="main" className={styles['new'] ?? ''} onClick={show}>
          {say('console.new.show', { count: waiting })}
        </Button>
      )}
      {!seen.read && <p className={styles['note']}>{say('console.reading')}</p>}
      {seen.read && injects.length === 0 && (
        <EmptyState title={say('console.inbox.empty')}>
          <p>{say(drill.status === 'running' ? 'console.inbox.running' : 'console.inbox.before')}</p>
        </EmptyState>
      )}
      <ol className={styles['list']}>
        {shown.map((one) => (
          <InboxRow
            key={one.inject.id}
            one={one}
            opened={opened.has(one.inject.id)}
            current={one.inject.id === current}
          />
        ))}
      </ol>
    </section>
  );
}

function useInboxKeys(shown: readonly DeskInject[], current: string | undefined, hold: () => void): void {
  const say = useWords(consoleWords);
  const { go } = useDesk().way;
  const state = useRef({ shown, current, hold });
  useEffect(() => void (state.current = { shown, current, hold }));
  useKeys(
    useMemo(() => {
      const move = (by: number) => () => {
        const { shown: rows, current: here } = state.current;
        const at = rows.findIndex(({ inject }) => inject.id === here);
        const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
        if (next) go({ part: 'inject', inject: next.inject.id });
      };
      return [
        { key: 'j', words: say('console.key.next'), does: move(1) },
        { key: 'k', words: say('console.key.previous'), does: move(-1) },
        { key: 'l', words: say('console.key.live'), does: () => state.current.hold() },
        { key: 'm', words: say('console.key.messages'), does: () => go({ part: 'messages' }) },
        { key: 'i', words: say('console.key.inbox'), does: () => go({ part: 'inbox' }) },
      ];
    }, [say, go]),
  );
}
