import { ok } from '../../../kernel/result.js';
import { refuse } from '../../../kernel/refusal.js';
import type { Instant } from '../../../kernel/time.js';
import { ofRegion, unlessOver, type DossierDecision, type DossierFacts } from '../deciding/dossier-decision.js';
import { unfitCircle, unlessAhead } from '../deciding/release-report.js';
import type { Dossier } from '../dossier.js';
import type { ReleasedTeam, ResultsToRelease } from './released-results.js';

/** A nation lets single results go: what, to whom, under which label, until when. Only once play is over. */
export function releaseResults(
  dossier: Dossier,
  facts: DossierFacts,
  says: ResultsToRelease,
  { teams, newId, now }: { readonly teams: readonly ReleasedTeam[]; readonly newId: string; readonly now: Instant },
): DossierDecision {
  if (ofRegion(dossier.owner)) return refuse('not-allowed', 'Results are their nation’s to release.');
  const early = unlessOver(facts);
  if (early) return early;
  const refusal = unfitCircle(says, dossier, facts) ?? unlessAhead(says.until, now);
  return refusal ?? ok([{ type: 'results-released', release: newId, says, teams }]);
}
