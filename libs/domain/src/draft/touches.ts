import type { Address, Step } from './address.js';
import type { DraftChange } from './draft-change.js';
import { keyOf } from './elements.js';

/** Stands for the order of a list's elements, which no key of a list can be. */
const ORDER = '#order';

const sameStep = (one: Step | undefined, other: Step | undefined): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one.id === other.id : one === other;

const meet = (one: Address, other: Address): boolean => {
  const shorter = one.length < other.length ? one : other;
  return shorter.every((_, i) => sameStep(one[i], other[i]));
};

/** Everything that a change touches. */
function touchedBy(change: DraftChange): Address[] {
  if (change.kind !== 'set') {
    const id = change.kind === 'move' ? change.id : keyOf(change.element);
    return [[...change.at, ORDER], id === undefined ? change.at : [...change.at, { id }]];
  }
  const { at, to } = change;
  const key = at.at(-1);
  const named = typeof at.at(-2) === 'object' && (key === 'id' || key === 'level');
  if (!named) return [at];
  const renamed: Address[] = to === undefined ? [] : [[...at.slice(0, -2), { id: String(to) }]];
  return [[...at.slice(0, -2), ORDER], at.slice(0, -1), ...renamed];
}

/** Whether a change touches what stands at an address, or something in or around it. */
export const touches = (change: DraftChange, at: Address): boolean =>
  touchedBy(change).some((touched) => meet(touched, at));

/** Whether two changes touch the same: where they do not, it makes no difference which is made first. */
export const overlap = (one: DraftChange, other: DraftChange): boolean =>
  touchedBy(one).some((touched) => touches(other, touched));
