import type { Session } from '#libs/contracts';

const MARKING = ['queue', 'samples', 'observations', 'agreement'] as const;
const LEADING = ['review', 'agreement', 'observations', 'method'] as const;
const ALL = ['queue', 'samples', 'observations', 'agreement', 'review', 'method'] as const;
export type Part = (typeof ALL)[number];

/** What the address of the desk names: a part of it, and an item in that part. */
export interface EvaluateSearch {
  readonly part?: Part;
  readonly item?: string;
}

export const readEvaluateSearch = ({ part, item }: Record<string, unknown>): EvaluateSearch => ({
  ...(ALL.includes(part as Part) && { part: part as Part }),
  ...(typeof item === 'string' && { item }),
});

export const partsOf = (role: Session['role']): readonly Part[] => (role === 'lead-evaluator' ? LEADING : MARKING);

/** The part that is shown: the one that is named, where the role has it. */
export function partIn(role: Session['role'], named: Part | undefined): Part {
  const [first = 'queue', ...others] = partsOf(role);
  return named && others.includes(named) ? named : first;
}
