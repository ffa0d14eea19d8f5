import { sendControlMessage } from '#libs/domain';
import { command } from '../command.js';

/** Control writes to teams. */
export const announce = command<{ to?: readonly string[] | undefined; text: string }>(
  'announce',
  'inject.conduct',
  (drill, { to, text }, { newId }) => sendControlMessage(drill, to, text, newId()),
);
