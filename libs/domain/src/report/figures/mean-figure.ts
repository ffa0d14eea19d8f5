import { SMALLEST_CELL } from '../cell.js';
import type { NationId } from '../../kernel/ids.js';
import { shown, SUPPRESSED, type Figure } from './figure.js';
import { isLargeEnough } from './protect.js';

/** A number of one team, and which nation the team is of. */
export interface NumberOfNation {
  readonly nation: NationId;
  readonly value: number;
}

/** From where to where numbers go, and the step that makes a difference. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export const countsByNation = (numbers: readonly NumberOfNation[]): ReadonlyMap<NationId, number> =>
  sumsByNation(numbers, () => 1);

function sumsByNation(
  numbers: readonly NumberOfNation[],
  of: (value: number) => number,
): ReadonlyMap<NationId, number> {
  const sums = new Map<NationId, number>();
  for (const { nation, value } of numbers) sums.set(nation, (sums.get(nation) ?? 0) + of(value));
  return sums;
}

/** What is left of a sum for the nation that knows most of it. */
const leastLeft = (sums: ReadonlyMap<NationId, number>): number =>
  [...sums.values()].reduce((all, one) => all + one, 0) - Math.max(0, ...sums.values());

const NEARLY = 1e-9;

/**
 * A mean at the end of its scale tells what each single one was. It is published only where five others may lie a step
 * away from either end, for all that the mean says.
 */
const leavesRoom = (numbers: readonly NumberOfNation[], { low, high, step }: Scale): boolean =>
  leastLeft(sumsByNation(numbers, (value) => high - value)) >= SMALLEST_CELL * step - NEARLY &&
  leastLeft(sumsByNation(numbers, (value) => value - low)) >= SMALLEST_CELL * step - NEARLY;

/** The mean over teams of several nations, as far as it may be published. */
export function meanFigure(
  numbers: readonly NumberOfNation[],
  scale: Scale,
  rounded: (value: number) => number,
): Figure {
  if (!isLargeEnough(countsByNation(numbers)) || !leavesRoom(numbers, scale)) return SUPPRESSED;
  return shown(rounded(numbers.reduce((sum, { value }) => sum + value, 0) / numbers.length));
}
