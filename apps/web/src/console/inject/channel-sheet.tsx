import { formatOffset, type Channel } from '#libs/domain';
import type { ReactNode } from 'react';
import { RichText } from '../../ui/rich-text/rich-text.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import { useInContent } from '../desk/in-content.js';
import type { DeskInject } from '../desk/team-desk.js';
import { ChannelIcon } from '../inbox/channel-icon.js';
import styles from './channel-sheet.module.css';

/** What each channel shows of where something comes from, in its order. */
const ROWS: Readonly<Record<Channel, readonly ('from' | 'to' | 'received')[]>> = {
  email: ['from', 'to', 'received'],
  phone: ['from', 'received'],
  news: ['from', 'received'],
  social: ['from', 'received'],
  chat: ['from', 'received'],
  ticket: ['from', 'to', 'received'],
  siem: ['from', 'received'],
  intel: ['from', 'to', 'received'],
  orders: ['from', 'to', 'received'],
};

/** An inject the way such a thing looks: a letter has headers, a call is a transcript, an alert is an alert. */
export function ChannelSheet({ one }: { readonly one: DeskInject }) {
  const say = useWords(consoleWords);
  const inContent = useInContent();
  const { inject } = one;
  const { subject, body, language } = inContent(inject.content);
  const name = say(`console.channel.${inject.channel}`);
  return (
    <div className={`${styles['sheet']} ${styles[inject.channel]}`}>
      <p className={styles['kind']}>
        <ChannelIcon channel={inject.channel} /> {name}
      </p>
      {inject.channel === 'chat' || inject.channel === 'social' ? <Face name={inject.from.name} /> : null}
      <h2 id="inject-subject" className={styles['subject']} dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language}>
        {subject}
      </h2>
      <Headers one={one} />
      <div className={styles['body']}>
        <RichText text={body} lang={language} />
      </div>
    </div>
  );
}

const Face = ({ name }: { readonly name: string }) => (
  <span className={styles['face']} aria-hidden="true">
    {[...name.trim()][0] ?? ''}
  </span>
);

function Headers({ one: { inject, at, time } }: { readonly one: DeskInject }) {
  const say = useWords(consoleWords);
  const wall = useWallTime();
  const rows: Readonly<Record<'from' | 'to' | 'received', readonly [string, ReactNode]>> = {
    from: [say(`console.from.${inject.channel}`), <Sender key="from" {...inject.from} />],
    to: [say('console.to'), say('console.to.us')],
    received: [
      say('console.received'),
      <span key="received">
        <Verbatim>{formatOffset(Math.floor(time / 1000) * 1000)}</Verbatim> · {wall.minute(at)}
      </span>,
    ],
  };
  return (
    <dl className={styles['headers']}>
      {ROWS[inject.channel].map((row) => (
        <div key={row}>
          <dt>{rows[row][0]}</dt>
          <dd>{rows[row][1]}</dd>
        </div>
      ))}
    </dl>
  );
}

const Sender = ({ name, address }: { readonly name: string; readonly address?: string }) => (
  <>
    <UserText>{name}</UserText>
    {address && (
      <>
        {' '}
        <Verbatim>{`<${address}>`}</Verbatim>
      </>
    )}
  </>
);
