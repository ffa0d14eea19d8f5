import type { StreamEntry } from '#libs/contracts';
import { formatOffset, type ControlSees } from '#libs/domain';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../ui/button.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { Feed, newest, useStill } from './feed.js';
import styles from './feeds.module.css';
import { useEventInWords } from './use-event-in-words.js';

const STEP = 100;

/** Everything that happened, in words, the newest first. */
export function Log({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(controlWords);
  const wall = useWallTime();
  const inWords = useEventInWords(desk);
  const [wanted, want] = useState('');
  const [count, setCount] = useState(STEP);
  const { shown, waiting, onScroll } = useStill(desk.view.log);
  const sought = useDeferredValue(wanted.trim().toLocaleLowerCase());
  const lines = useMemo(() => {
    const fits = ({ event }: StreamEntry<ControlSees>): boolean =>
      sought === '' || inWords(event).toLocaleLowerCase().includes(sought);
    return newest(shown, count + 1, fits);
  }, [shown, count, sought, inWords]);
  return (
    <section className={styles['sheet']} aria-labelledby="log">
      <h2 id="log">{say('control.log')}</h2>
      <div className={styles['tools']}>
        <label htmlFor="log-search">{say('control.log.search')}</label>
        <input id="log-search" type="search" dir="auto" value={wanted} onChange={({ target }) => want(target.value)} />
        <span className={styles['soft']}>{say('control.log.count', { count: desk.view.log?.count ?? 0 })}</span>
      </div>
      <Feed label={say('control.log')} waiting={waiting} onScroll={onScroll}>
        {lines.length === 0 && <p role="status">{say('control.log.none')}</p>}
        <ol className={styles['list']}>
          {lines.slice(0, count).map(({ n, at, time, event }) => (
            <li key={n} className={styles['line']}>
              <span className={styles['when']} title={wall.second(at)}>
                <Verbatim>{formatOffset(Math.floor(time / 1000) * 1000)}</Verbatim>
              </span>
              <span>{inWords(event)}</span>
            </li>
          ))}
        </ol>
        {lines.length > count && (
          <Button look="quiet" onClick={() => setCount(count + STEP)}>
            {say('control.log.more')}
          </Button>
        )}
      </Feed>
    </section>
  );
}
