import { ok } from '../../../kernel/result.js';
import { refuse, type FieldFault } from '../../../kernel/refusal.js';
import type { Dossier } from '../dossier.js';
import type { ActionStatus, ActionToPlan } from '../improvement-action.js';
import { unfit, unlessOver, type DossierDecision, type DossierFacts } from './dossier-decision.js';
import { plainLine, plainOrNull, plainText } from './plain-text.js';

export const MOST_ACTIONS = 500;

function faultsIn(says: ActionToPlan, dossier: Dossier, { targets }: DossierFacts): FieldFault[] {
  const silent = (['issue', 'correctiveAction', 'owner', 'organisation'] as const)
    .filter((field) => says[field] === '')
    .map((path): FieldFault => ({ path, message: 'says nothing' }));
  const faults = [...silent];
  if (says.start !== null && says.start > says.due) faults.push({ path: 'due', message: 'lies before the start' });
  if (says.target !== null && !targets.includes(says.target))
    faults.push({ path: 'target', message: 'no capability target of the scenario' });
  if (says.finding !== null && !dossier.findings.has(says.finding))
    faults.push({ path: 'finding', message: 'no finding of this report' });
  return faults;
}

/** Plans an improvement action, or says one that is there in new words. */
export function planAction(
  dossier: Dossier,
  facts: DossierFacts,
  given: ActionToPlan,
  { id, newId }: { readonly id: string | undefined; readonly newId: string },
): DossierDecision {
  const refusal = unlessOver(facts);
  if (refusal) return refusal;
  if (id !== undefined && !dossier.actions.has(id))
    return refuse('unknown-thing', 'There is no such improvement action.');
  if (id === undefined && dossier.actions.size >= MOST_ACTIONS)
    return refuse('too-large', `A report holds at most ${MOST_ACTIONS} improvement actions.`);
  const says: ActionToPlan = {
    ...given,
    issue: plainText(given.issue),
    correctiveAction: plainText(given.correctiveAction),
    owner: plainLine(given.owner),
    organisation: plainLine(given.organisation),
  };
  const faults = faultsIn(says, dossier, facts);
  if (faults.length > 0) return unfit('The improvement action does not fit.', ...faults);
  return ok([{ type: 'action-planned', action: id ?? newId, says }]);
}

/** The owner says how far an action has come, at any time after the drill. */
export function moveAction(
  dossier: Dossier,
  action: string,
  status: ActionStatus,
  note: string | null,
): DossierDecision {
  const known = dossier.actions.get(action);
  if (!known) return refuse('unknown-thing', 'There is no such improvement action.');
  const said = plainOrNull(note);
  if (known.status === status && known.note === said) return ok([]);
  return ok([{ type: 'action-moved', action, status, note: said }]);
}
