import { SCREEN_ACTIONS, type Session } from '#libs/contracts';
import { drillOf, type Caller } from '../policies/caller.js';
import { allowedOf } from '../policies/may.js';

/** A session as its holder sees it; the token only where it has just been made. */
export const seenSession = (caller: Caller, token?: string): Session => ({
  role: caller.role,
  drill: drillOf(caller) ?? null,
  team: caller.role === 'team' ? caller.team : null,
  seat: caller.role === 'team' ? caller.seat : null,
  nation: caller.role === 'national-controller' ? caller.nation : null,
  evaluator: 'evaluator' in caller ? caller.evaluator : null,
  console: caller.console,
  name: caller.name ?? null,
  person: caller.person ?? null,
  grants: caller.role === 'person' ? [...caller.grants] : [],
  may: allowedOf(caller, SCREEN_ACTIONS),
  ...(token !== undefined && { token }),
});
