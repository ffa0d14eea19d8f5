import { ok } from '../../../kernel/result.js';
import { refuse, type FieldFault } from '../../../kernel/refusal.js';
import type { Dossier } from '../dossier.js';
import type { FindingToWrite } from '../finding.js';
import { ofRegion, unfit, unlessOver, type DossierDecision, type DossierFacts } from './dossier-decision.js';
import { plainLine, plainOrNull, plainText } from './plain-text.js';

export const MOST_FINDINGS = 500;

function faultsIn(says: FindingToWrite, { targets }: DossierFacts, isRegion: boolean): FieldFault[] {
  const faults: FieldFault[] = [];
  if (says.title === '') faults.push({ path: 'title', message: 'says nothing' });
  if (says.text === '') faults.push({ path: 'text', message: 'says nothing' });
  if (says.target !== null && !targets.includes(says.target))
    faults.push({ path: 'target', message: 'no capability target of the scenario' });
  if (says.open && !isRegion) faults.push({ path: 'open', message: 'the public summary is the region’s' });
  return faults;
}

/** Writes a finding, or one that is there in new words. */
export function writeFinding(
  dossier: Dossier,
  facts: DossierFacts,
  given: FindingToWrite,
  { id, newId }: { readonly id: string | undefined; readonly newId: string },
): DossierDecision {
  const refusal = unlessOver(facts);
  if (refusal) return refusal;
  if (id !== undefined && !dossier.findings.has(id)) return refuse('unknown-thing', 'There is no such finding.');
  if (id === undefined && dossier.findings.size >= MOST_FINDINGS)
    return refuse('too-large', `A report holds at most ${MOST_FINDINGS} findings.`);
  const says: FindingToWrite = {
    ...given,
    title: plainLine(given.title),
    text: plainText(given.text),
    analysis: plainOrNull(given.analysis),
    reference: plainOrNull(given.reference),
  };
  const faults = faultsIn(says, facts, ofRegion(dossier.owner));
  if (faults.length > 0) return unfit('The finding does not fit.', ...faults);
  return ok([{ type: 'finding-written', finding: id ?? newId, says }]);
}

export function withdrawFinding(dossier: Dossier, finding: string, reason: string): DossierDecision {
  if (!dossier.findings.has(finding)) return refuse('unknown-thing', 'There is no such finding.');
  return ok([{ type: 'finding-withdrawn', finding, reason: plainText(reason) }]);
}
