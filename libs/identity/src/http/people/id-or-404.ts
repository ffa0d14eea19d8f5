import { Uuid } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';

/** An id of a path; what is none is answered as one that nobody has. */
export function idOr404(id: string): string {
  const parsed = Uuid.safeParse(id);
  if (parsed.success) return parsed.data;
  throw new Refused(refuse('unknown-thing', 'There is no such thing.').refusal);
}
