import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';
import type { Caller } from '../policies/caller.js';
import { may } from '../policies/may.js';

/** A caller who is a person and there themselves: no code, no token of a program. */
export type InPerson = Caller & { readonly person: string };

/** The person who asks, for what only they may do to their own account. */
export function personIn(caller: Caller): InPerson {
  const { person } = caller;
  if (person !== undefined && may(caller, 'account.keep')) return { ...caller, person };
  throw new Refused(refuse('not-allowed', 'Only a person who has signed in to their account may do this.').refusal);
}
