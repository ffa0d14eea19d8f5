import { useEffect, useRef } from 'react';
import { LinkLost } from '../../shell/stream/stream.js';
import { TlpMark } from '../../ui/marks/tlp-mark.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Answering } from '../answer/answering.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { useOpened } from '../desk/opened-injects.js';
import type { DeskInject } from '../desk/team-desk.js';
import { Attachments } from './attachments.js';
import { ChannelSheet } from './channel-sheet.js';
import { Hints } from './hints.js';
import styles from './inject-page.module.css';

/** One inject, whole: as it came in, its files and hints, and the team's answer. */
export function InjectPage({ one }: { readonly one: DeskInject }) {
  const say = useWords(consoleWords);
  const { way } = useDesk();
  const { inject } = one;
  const heading = useRef<HTMLDivElement>(null);
  useOpening(inject.id);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [inject.id]);
  return (
    <article ref={heading} tabIndex={-1} className={styles['page']} aria-labelledby="inject-subject">
      <div className={styles['top']}>
        <way.Link to={{ part: 'inbox' }} className={styles['back']}>
          {say('console.back')}
        </way.Link>
        <TlpMark tlp={inject.tlp} />
      </div>
      <ChannelSheet one={one} />
      <Attachments inject={inject} />
      <Hints one={one} />
      <Answering key={inject.id} one={one} />
      <div className={styles['foot']}>
        <TlpMark tlp={inject.tlp} />
      </div>
    </article>
  );
}

/** Tells the server that somebody of the team reads it: once, as soon as there is a link. */
function useOpening(id: string): void {
  const { stream, seen, past, looksOn } = useDesk();
  const { opened, open } = useOpened();
  const known = opened.has(id);
  useEffect(() => {
    if (past || known || seen.link !== 'live') return;
    if (looksOn) return open(id);
    stream.says('opened', { inject: id }).then(
      () => open(id),
      (error: unknown) => {
        if (!(error instanceof LinkLost)) throw error;
      },
    );
  }, [past, looksOn, known, seen.link, stream, id, open]);
}
