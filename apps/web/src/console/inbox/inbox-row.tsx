import { formatOffset } from '#libs/domain';
import { Countdown } from '../../ui/time/countdown.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import { useInContent } from '../desk/in-content.js';
import { deadlineOf, standingOf, type DeskInject } from '../desk/team-desk.js';
import { ChannelIcon } from './channel-icon.js';
import styles from './inbox.module.css';
import { StandingWord } from './standing-word.js';

interface Row {
  readonly one: DeskInject;
  readonly opened: boolean;
  readonly current: boolean;
}

/** One inject in the inbox. */
export function InboxRow({ one, opened, current }: Row) {
  const say = useWords(consoleWords);
  const inContent = useInContent();
  const { stream, seen, way } = useDesk();
  const { inject, time } = one;
  const standing = standingOf(one, opened);
  const deadline = deadlineOf(one);
  const counts = deadline !== undefined && inject.fields.length > 0 && (standing === 'fresh' || standing === 'read');
  const { subject } = inContent(inject.content);
  return (
    <li>
      <way.Link
        to={{ part: 'inject', inject: inject.id }}
        className={`${styles['row']} ${standing === 'fresh' ? styles['fresh'] : ''}`}
        current={current ? 'true' : undefined}
      >
        <ChannelIcon channel={inject.channel} />
        <span className={styles['words']}>
          <span className={styles['meta']}>
            <span>{say(`console.channel.${inject.channel}`)}</span>
            <Verbatim>{formatOffset(Math.floor(time / 1000) * 1000)}</Verbatim>
          </span>
          <span className={styles['subject']}>
            <UserText>{subject}</UserText>
          </span>
          <span className={styles['meta']}>
            <StandingWord standing={standing} />
            {counts && <Countdown drill={seen.view.drill} now={stream.now} until={deadline} since={inject.released} />}
          </span>
        </span>
      </way.Link>
    </li>
  );
}
