import { ifClosed, ok, refuse, type DrillId, type Result, type SeenDrill } from '#libs/domain';
import { viewerOf, type Caller } from './caller.js';
import { knowsOf, may, POLICIES, type Action, type Policy } from './may.js';

/** `may`, with the refusal that fits: whoever must not know of a drill is told that there is none. */
export function permit(caller: Caller, action: Action, drill?: DrillId): Result<true> {
  if (drill !== undefined && !knowsOf(caller, drill)) return refuse('unknown-thing', 'There is no such drill.');
  return may(caller, action, { ...(drill !== undefined && { drill }) })
    ? ok(true)
    : refuse('not-allowed', 'Your role does not allow this.');
}

/** `permit`, for a drill as it stands: what is the nations' own is no longer to be had once the drill is closed. */
export function permitNow(caller: Caller, action: Action, drill: DrillId, seen: SeenDrill): Result<true> {
  const permitted = permit(caller, action, drill);
  if (!permitted.ok || !(POLICIES[action] as Policy).endsAtClose) return permitted;
  return ifClosed(seen, viewerOf(caller)) ?? permitted;
}
