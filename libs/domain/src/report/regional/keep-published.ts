import { SMALLEST_CELL } from '../cell.js';
import type { Distribution } from '../figures/distribution.js';
import { isShown, type Figure } from '../figures/figure.js';
import type { RegionalInject } from './regional-injects.js';
import type { RegionalObjective, RegionalTarget } from './regional-objectives.js';

type Row = Readonly<Record<string, Figure>>;

const isFew = (difference: number): boolean => difference !== 0 && Math.abs(difference) < SMALLEST_CELL;
const sumOf = (row: Row): number => Object.values(row).reduce((sum, { value }) => sum + (value ?? 0), 0);
const namesShown = (row: Row): string =>
  Object.keys(row)
    .filter((name) => row[name] && isShown(row[name]))
    .sort()
    .join();

/** Whether two rows, one told after the other, would tell that fewer than five teams went from one class to another. */
function tellsOfFew(before: Row, after: Row): boolean {
  const moved = Object.keys(after).some((name) => {
    const [old, fresh] = [before[name]?.value ?? null, after[name]?.value ?? null];
    return old !== null && fresh !== null && isFew(fresh - old);
  });
  return moved || (namesShown(before) === namesShown(after) && isFew(sumOf(after) - sumOf(before)));
}

const isSame = (before: Row, after: Row): boolean =>
  Object.keys(after).every((name) => before[name]?.value === after[name]?.value);

const keepRow = <Class extends string>(before: Distribution<Class>, after: Distribution<Class>): Distribution<Class> =>
  tellsOfFew(before, after) ? before : after;

/**
 * An inject as it may be told after it was told before: where so few teams have changed since that the two together would
 * tell of them, it stays as it was. A mean that moves while hardly a team does tells how that team moved.
 */
export function keepInject(before: RegionalInject | undefined, after: RegionalInject): RegionalInject {
  if (!before) return after;
  const { outcomes, bands, quality, difficulty, took } = before;
  const isFewMoved = tellsOfFew(outcomes, after.outcomes) || tellsOfFew(bands, after.bands);
  const isUnmoved = isSame(outcomes, after.outcomes) && isSame(bands, after.bands);
  return isFewMoved || (isUnmoved && isShown(quality))
    ? { ...after, outcomes, bands, quality, difficulty, took }
    : after;
}

function keepTarget<Target extends RegionalTarget>(before: RegionalTarget | undefined, after: Target): Target {
  return before ? { ...after, ratings: keepRow(before.ratings, after.ratings) } : after;
}

/** The same of an objective and its targets. */
export function keepObjective(before: RegionalObjective | undefined, after: RegionalObjective): RegionalObjective {
  const targets = new Map((before?.targets ?? []).map((target) => [target.id, target]));
  return {
    ...keepTarget(before, after),
    targets: after.targets.map((target) => keepTarget(targets.get(target.id), target)),
  };
}
