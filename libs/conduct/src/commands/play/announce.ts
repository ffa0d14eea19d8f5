import { ok, sendControlMessage, teamsWithin } from '#libs/domain';
import { command } from '../command.js';

/** Control writes to teams. */
export const announce = command<{ to?: readonly string[] | undefined; text: string }>(
  'announce',
  'announcement.send',
  (drill, { to, text }, { newId }) => sendControlMessage(drill, to, text, newId()),
  (drill, { to, text }, nation) => {
    const own = teamsWithin(drill, nation, to);
    return own.ok ? ok({ to: own.value, text }) : own;
  },
);
