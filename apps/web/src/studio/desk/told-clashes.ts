import type { Revision } from '#libs/contracts';
import { overlap } from '#libs/domain';
import type { Clash } from '../model/rebase.js';

/** A clash with who made the other change, as far as the revisions say. */
export function told(clash: Clash, others: readonly Revision[]): Clash {
  const other = others.findLast(({ changes }) => changes.some((change) => overlap(change, clash.mine)));
  return other ? { ...clash, who: other.by.name ?? undefined, when: other.at } : clash;
}
