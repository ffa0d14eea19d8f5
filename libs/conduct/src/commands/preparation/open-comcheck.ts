import { ok, openComcheck as decide, type NationId } from '#libs/domain';
import { command } from '../command.js';

/** Asks every console to answer, or every one of a nation. */
export const openComcheck = command<{ nation?: NationId }>(
  'open-comcheck',
  'comcheck.open',
  (drill, { nation }) => decide(drill, nation),
  (_drill, _input, nation) => ok({ nation }),
);
