import { ok, sendControlMessage, teamsWithin } from '#libs/domain';
import { command } from '../command.js';

interface Announcement {
  readonly to?: readonly string[] | undefined;
  readonly text: string;
  readonly as?: string | undefined;
}

/** Control writes to teams. */
export const announce = command<Announcement>(
  'announce',
  'announcement.send',
  (drill, { to, text, as }, { newId }) => sendControlMessage(drill, to, text, newId(), as),
  (drill, announcement, nation) => {
    const own = teamsWithin(drill, nation, announcement.to);
    return own.ok ? ok({ ...announcement, to: own.value }) : own;
  },
);
