import type { Receipt } from '#libs/contracts';
import { viewFor, type DrillId } from '#libs/domain';
import { controls, viewerOf, type Caller } from '#libs/identity';
import type { Outcome } from '../desk/request.js';

/** What a command came to, as its asker may see it. */
export function receiptFor(caller: Caller, drill: DrillId, { entries, drill: seen }: Outcome): Receipt {
  const viewer = viewerOf(caller);
  const last = entries.at(-1);
  return {
    drill,
    // Others would learn from the journal's numbers how much is going on elsewhere.
    seq: controls(caller) ? (last?.seq ?? 0) : 0,
    at: last ? new Date(last.at).toISOString() : null,
    events: entries.flatMap((entry) => viewFor(viewer, entry, seen) ?? []),
  };
}
