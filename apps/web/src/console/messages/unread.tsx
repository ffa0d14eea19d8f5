import { useEffect } from 'react';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import type { DeskMessage } from '../desk/team-desk.js';
import styles from './messages.module.css';

/** By drill, the number of the last message that was shown. */
const readUpTo = new Stored<Readonly<Record<string, number>>>('muster.messages', (found) =>
  typeof found === 'object' && found !== null ? (found as Record<string, number>) : {},
);

const isFromOthers = (message: DeskMessage, team: string): boolean =>
  message.type === 'control-message-sent' || message.from !== team;

/** Takes every message for read as long as the messages are shown. */
export function useReadMessages(): void {
  const { seen, drill, team, past } = useDesk();
  const latest = seen.view.messages[0]?.n ?? 0;
  const name = `${drill}.${team}`;
  useEffect(() => {
    const read = readUpTo.get();
    if (!past && latest > (read[name] ?? 0)) readUpTo.set({ ...read, [name]: latest });
  }, [latest, name, past]);
}

/** How many messages of others were not shown yet. */
export function useUnread(): number {
  const { seen, drill, team, past } = useDesk();
  const read = useStored(readUpTo)[`${drill}.${team}`] ?? 0;
  if (past) return 0;
  return seen.view.messages.filter((message) => message.n > read && isFromOthers(message, team)).length;
}

/** That number beside the way to the messages; a change is said aloud from outside of it. */
export function Unread({ count }: { readonly count: number }) {
  const say = useWords(consoleWords);
  return count > 0 && <span className={styles['unread']}>{say('console.messages.unread', { count })}</span>;
}
