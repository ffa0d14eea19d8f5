import { attackTactics18, attackTactics19 } from './attack-tactics.js';
import { isTechniqueId } from './attack-technique-id.js';
import { firstServices } from './first-services.js';
import { gcaPillars } from './gca-pillars.js';
import { rsit } from './rsit.js';
import { term } from './term.js';
import type { Vocabulary } from './vocabulary.js';
import { isX1060Service, x1060 } from './x1060.js';

/** The kinds of tag that take their codes from a vocabulary, and the current version of each. */
export const TAG_VOCABULARIES = {
  gca: gcaPillars,
  first: firstServices,
  x1060,
  rsit,
  tactics: attackTactics19,
} as const satisfies Record<string, Vocabulary>;

export type TagKind = keyof typeof TAG_VOCABULARIES | 'techniques';

/** Whether a scenario may carry this tag. A tactic of the version before the current one still counts. */
export function knowsTag(kind: TagKind, code: string): boolean {
  if (kind === 'techniques') return isTechniqueId(code);
  if (kind === 'x1060' && isX1060Service(code)) return true;
  if (kind === 'tactics' && term(attackTactics18, code)) return true;
  return term<{ code: string; name: string }>(TAG_VOCABULARIES[kind], code) !== undefined;
}
