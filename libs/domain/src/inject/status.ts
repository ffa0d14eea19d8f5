import type { SeenDrill, SeenInject } from '../drill/drill.js';
import type { TeamId } from '../kernel/ids.js';
import { dueTime } from './due.js';

export const INJECT_STATUSES = [
  'planned',
  'armed',
  'released',
  'acknowledged',
  'answered',
  'closed',
  'skipped',
] as const;
export type InjectStatus = (typeof INJECT_STATUSES)[number];

/** The one word for where an inject stands at a team; `armed` means that its moment is known. */
export function injectStatus(drill: SeenDrill, record: SeenInject, team: TeamId): InjectStatus {
  const delivery = record.deliveries.get(team);
  if (delivery?.released) {
    if (delivery.closed !== undefined) return 'closed';
    if (delivery.submissions.length > 0) return 'answered';
    return delivery.delivered ? 'acknowledged' : 'released';
  }
  if (delivery?.skipped) return 'skipped';
  return dueTime(drill, record, team) === undefined ? 'planned' : 'armed';
}
