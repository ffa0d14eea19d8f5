import { useEffect, useRef, useState } from 'react';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useInContent } from '../desk/in-content.js';
import type { DeskInject } from '../desk/team-desk.js';
import styles from './inbox.module.css';

const announcing = new Stored('muster.announce', (found) => found !== false);

interface Announcing {
  readonly injects: readonly DeskInject[];
  readonly read: boolean;
}

/** Says each inject that comes in while the page is open, once, unless that is turned off. */
export function Announced({ injects, read }: Announcing) {
  const say = useWords(consoleWords);
  const inContent = useInContent();
  const on = useStored(announcing);
  const known = useRef<number | undefined>(undefined);
  const [words, setWords] = useState('');
  useEffect(() => {
    const latest = injects[0];
    if (!read) return;
    if (latest && known.current !== undefined && latest.n > known.current)
      setWords(say('console.new.alert', { subject: inContent(latest.inject.content).subject }));
    known.current = latest?.n ?? 0;
  }, [injects, read, say, inContent]);
  return (
    <>
      <p role="alert" className="out-of-sight">
        {on ? words : ''}
      </p>
      <div className={styles['mute']}>
        <Choice type="checkbox" checked={on} onChange={({ target }) => announcing.set(target.checked)}>
          {say('console.mute')}
        </Choice>
      </div>
    </>
  );
}
