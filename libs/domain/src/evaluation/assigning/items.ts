import type { SeenDelivery, SeenDrill, SeenInject } from '../../drill/drill.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import { ok, type Result } from '../../kernel/result.js';
import { refuse } from '../../kernel/refusal.js';
import type { Instant } from '../../kernel/time.js';
import type { Rubric } from '../../scenario/rule.js';

/** One thing to mark: one rubric of an inject at one team. */
export interface Item {
  readonly inject: InjectId;
  readonly team: TeamId;
  readonly rubric: string;
}

/** An item with what the drill holds of it. */
export interface FoundItem extends Item {
  readonly record: SeenInject;
  readonly delivery: SeenDelivery;
  readonly form: Rubric;
}

/** Something to mark is there: an answer, or the certainty that none will come. */
export const isMarkable = ({ delivery }: Pick<FoundItem, 'delivery'>): boolean =>
  delivery.submissions.length > 0 || delivery.closed !== undefined;

/** Since when it can be marked. */
export const markableSince = ({ delivery }: Pick<FoundItem, 'delivery'>): Instant =>
  delivery.submissions.at(-1)?.at ?? delivery.released?.at ?? 0;

/** Every rubric of every inject at every team that got the inject, in the order of the MSEL. */
export function itemsOf(drill: SeenDrill): FoundItem[] {
  return [...drill.injects.values()].flatMap((record) =>
    record.inject.rubrics.flatMap((form) =>
      [...record.deliveries].flatMap(([team, delivery]) =>
        delivery.released
          ? [{ inject: record.inject.id, team, rubric: form.id, record, delivery, form: form as Rubric }]
          : [],
      ),
    ),
  );
}

/** The item that is meant, if it can be marked. */
export function markableItem(drill: SeenDrill, { inject, team, rubric }: Item): Result<FoundItem> {
  const record = drill.injects.get(inject);
  const delivery = record?.deliveries.get(team);
  const form = record?.inject.rubrics.find(({ id }) => id === rubric);
  if (!record || !form) return refuse('unknown-thing', `The drill has no rubric ${rubric} of an inject ${inject}.`);
  if (!delivery?.released) return refuse('unknown-thing', `Team ${team} never got inject ${inject}.`);
  const found = { inject, team, rubric, record, delivery, form: form as Rubric };
  return isMarkable(found)
    ? ok(found)
    : refuse('not-markable-yet', 'The team has not answered yet, and still may.', { state: 'released' });
}
