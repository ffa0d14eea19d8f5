import { ok } from '../../../kernel/result.js';
import { refuse } from '../../../kernel/refusal.js';
import type { Dossier } from '../dossier.js';
import { isOpenAction, type ImprovementAction } from '../improvement-action.js';
import type { NeedToState } from '../stated-need.js';
import { unfit, type DossierDecision, type DossierFacts } from './dossier-decision.js';
import { plainText } from './plain-text.js';

export const MOST_NEEDS = 100;

const unlessBefore = ({ started, status }: DossierFacts): ReturnType<typeof refuse> | undefined =>
  started ? refuse('drill-already-started', 'Needs are stated before StartEx.', { state: status }) : undefined;

/** States what is wanted of the drill, or a need that is there in new words. */
export function stateNeed(
  dossier: Dossier,
  facts: DossierFacts,
  given: NeedToState,
  { id, newId }: { readonly id: string | undefined; readonly newId: string },
): DossierDecision {
  const refusal = unlessBefore(facts);
  if (refusal) return refusal;
  const known = id === undefined ? undefined : dossier.needs.get(id);
  if (id !== undefined && !known) return refuse('unknown-thing', 'There is no such need.');
  if (!known && dossier.needs.size >= MOST_NEEDS) return refuse('too-large', `At most ${MOST_NEEDS} needs are stated.`);
  const says: NeedToState = { ...given, text: plainText(given.text) };
  if (says.text === '') return unfit('The need does not fit.', { path: 'text', message: 'says nothing' });
  const unknown = says.objectives.findIndex((one) => !facts.objectives.includes(one));
  if (unknown >= 0)
    return unfit('The need does not fit.', {
      path: `objectives[${unknown}]`,
      message: 'no objective of the scenario',
    });
  return ok([{ type: 'need-stated', need: id ?? newId, says, action: known?.action ?? null }]);
}

export function withdrawNeed(dossier: Dossier, facts: DossierFacts, need: string): DossierDecision {
  const refusal = unlessBefore(facts);
  if (refusal) return refusal;
  if (!dossier.needs.has(need)) return refuse('unknown-thing', 'There is no such need.');
  return ok([{ type: 'need-withdrawn', need }]);
}

/**
 * Begins needs from open improvement actions of earlier drills; one that is here already is not taken twice.
 * @param found the actions that are meant, undefined where the owner has none of that id
 */
export function needsFromActions(
  dossier: Dossier,
  facts: DossierFacts,
  found: readonly (ImprovementAction | undefined)[],
  newId: () => string,
): DossierDecision {
  const refusal = unlessBefore(facts);
  if (refusal) return refusal;
  const taken = new Set([...dossier.needs.values()].map(({ action }) => action));
  const faults = found.flatMap((action, index) =>
    action && isOpenAction(action) && action.drill !== dossier.drill
      ? []
      : [{ path: `actions[${index}]`, message: 'no open improvement action of an earlier drill' }],
  );
  if (faults.length > 0) return unfit('Needs begin from open improvement actions.', ...faults);
  const fresh = found.flatMap((action) => (action && !taken.has(action.id) ? [action] : []));
  if (dossier.needs.size + fresh.length > MOST_NEEDS)
    return refuse('too-large', `At most ${MOST_NEEDS} needs are stated.`);
  return ok(
    fresh.map(({ id, issue }) => ({
      type: 'need-stated',
      need: newId(),
      says: { text: issue, services: [], pillars: [], objectives: [] },
      action: id,
    })),
  );
}
