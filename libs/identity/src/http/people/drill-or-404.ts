import { Uuid } from '#libs/contracts';
import { refuse, type DrillId } from '#libs/domain';
import { Refused } from '#libs/doors';

/** The drill of a path; what is no id is answered as a drill that never was. */
export function drillOr404(drill: string): DrillId {
  const parsed = Uuid.safeParse(drill);
  if (parsed.success) return parsed.data;
  throw new Refused(refuse('unknown-thing', 'There is no such drill.').refusal);
}
