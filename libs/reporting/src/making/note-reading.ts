import { command } from '#libs/conduct';
import { ok, type EventOf } from '#libs/domain';

/** Somebody has read what another nation released. */
export const noteReading = command<Omit<EventOf<'release-read'>, 'type'>>(
  'note-reading',
  'report.read',
  (_drill, read) => ok([{ type: 'release-read', ...read }]),
);
