import type { SeenDrill } from '../drill/drill.js';
import type { InjectId } from '../kernel/ids.js';
import { agreement, type Agreement } from '../scoring/agreement/agreement.js';
import type { Unit } from '../scoring/agreement/coincidences.js';
import { standingMarks } from './marking/counted-marks.js';
import { itemsOf, type FoundItem } from './assigning/items.js';

export interface DrillAgreement {
  readonly overall: Agreement;
  readonly rubrics: readonly ({ readonly inject: InjectId; readonly rubric: string } & Agreement)[];
}

/**
 * One unit for each criterion, its levels as parts of the scale. Only the first two markers count: a third is called
 * because the two disagree, and would make disagreement weigh more than it does.
 */
function unitsOf({ delivery, form }: FoundItem): Unit[] {
  const marks = standingMarks(delivery, form.id).slice(0, 2);
  return form.criteria.map(({ id, anchors }) => {
    const highest = Math.max(1, ...anchors.map(({ level }) => level));
    return marks.map(({ levels }) => (levels[id] === undefined ? undefined : levels[id] / highest));
  });
}

/** How far evaluators agree: ordinal α of each rubric, and of all together. Moderation changes nothing about it. */
export function drillAgreement(drill: SeenDrill): DrillAgreement {
  const units = new Map<string, { inject: InjectId; rubric: string; units: Unit[] }>();
  for (const item of itemsOf(drill)) {
    const name = `${item.inject}/${item.rubric}`;
    const known = units.get(name) ?? { inject: item.inject, rubric: item.rubric, units: [] };
    known.units.push(...unitsOf(item));
    units.set(name, known);
  }
  const seedOf = (name: string): string => `${drill.seed}/agreement/${name}`;
  return {
    overall: agreement(
      [...units.values()].flatMap((one) => one.units),
      'ordinal',
      seedOf(''),
    ),
    rubrics: [...units].map(([name, { inject, rubric, units: some }]) => ({
      inject,
      rubric,
      ...agreement(some, 'ordinal', seedOf(name)),
    })),
  };
}
