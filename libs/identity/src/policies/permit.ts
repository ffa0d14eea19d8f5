import { ok, refuse, type DrillId, type Result } from '#libs/domain';
import type { Caller } from './caller.js';
import { knowsOf, may, type Action } from './may.js';

/** `may`, with the refusal that fits: whoever must not know of a drill is told that there is none. */
export function permit(caller: Caller, action: Action, drill?: DrillId): Result<true> {
  if (drill !== undefined && !knowsOf(caller, drill)) return refuse('unknown-thing', 'There is no such drill.');
  return may(caller, action, { ...(drill !== undefined && { drill }) })
    ? ok(true)
    : refuse('not-allowed', 'Your role does not allow this.');
}
