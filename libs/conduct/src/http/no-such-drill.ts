import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';

/** Leaves a controller for which there is no such drill. */
export function noSuchDrill(): never {
  throw new Refused(refuse('unknown-thing', 'There is no such drill.').refusal);
}
