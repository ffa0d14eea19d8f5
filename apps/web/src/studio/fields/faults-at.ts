import type { DraftFaults } from '#libs/contracts';
import type { Address } from '#libs/domain';
import { addressKey, isWithin } from '../model/address-key.js';
import { useDraft } from '../desk/draft-context.js';

export type DraftFault = DraftFaults['faults'][number];

const NONE: readonly DraftFault[] = [];
const index = new WeakMap<DraftFaults, ReadonlyMap<string, readonly DraftFault[]>>();

function byPlace(faults: DraftFaults): ReadonlyMap<string, readonly DraftFault[]> {
  const known = index.get(faults);
  if (known) return known;
  const made = new Map<string, DraftFault[]>();
  for (const fault of faults.faults) {
    const key = addressKey(fault.at ?? []);
    const there = made.get(key) ?? [];
    there.push(fault);
    made.set(key, there);
  }
  index.set(faults, made);
  return made;
}

/** What the checks say of exactly these places. */
export function useFaultsAt(...places: readonly Address[]): readonly DraftFault[] {
  const { faults } = useDraft();
  if (!faults) return NONE;
  const known = byPlace(faults);
  const found = places.flatMap((at) => known.get(addressKey(at)) ?? NONE);
  return found.length > 0 ? found : NONE;
}

/** What the checks say of a place and everything in it. */
export const faultsWithin = (faults: DraftFaults | undefined, ...places: readonly Address[]): readonly DraftFault[] =>
  faults?.faults.filter(({ at }) => at !== null && places.some((place) => isWithin(at, place))) ?? NONE;
