import type { StreamEntry } from '#libs/contracts';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ConductSees } from '../conduct-sees.js';
import { useWords } from '../../ui/words/catalogue.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { Feed, newest, useStill } from './feed.js';
import styles from './feeds.module.css';
import { LogLines } from './log-lines.js';
import { useEventInWords } from './use-event-in-words.js';

/** Everything that happened, in words, the newest first. */
export function Log({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(controlWords);
  const inWords = useEventInWords(desk);
  const [wanted, want] = useState('');
  const { shown, waiting, onScroll } = useStill(desk.view.log);
  const sought = useDeferredValue(wanted.trim().toLocaleLowerCase());
  const lines = useMemo(() => {
    const fits = ({ event }: StreamEntry<ConductSees>): boolean =>
      sought === '' || inWords(event).toLocaleLowerCase().includes(sought);
    return newest(shown, Infinity, fits);
  }, [shown, sought, inWords]);
  const pane = useRef<HTMLDivElement>(null);
  return (
    <section className={styles['sheet']} aria-labelledby="log">
      <h2 id="log">{say('control.log')}</h2>
      <div className={styles['tools']}>
        <label htmlFor="log-search">{say('control.log.search')}</label>
        <input id="log-search" type="search" dir="auto" value={wanted} onChange={({ target }) => want(target.value)} />
        <span className={styles['soft']}>{say('control.log.count', { count: desk.view.log?.count ?? 0 })}</span>
      </div>
      <Feed pane={pane} label={say('control.log')} waiting={waiting} onScroll={onScroll}>
        {lines.length === 0 && <p role="status">{say('control.log.none')}</p>}
        <LogLines pane={pane} lines={lines} inWords={inWords} />
      </Feed>
    </section>
  );
}
