import type { DraftField, Writing, Written } from './draft.js';

/** More people than that do not write in one field at once. */
const MOST_ASIDES = 8;

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || isBlankList(value);

const isBlankList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether all that was written stands in something else that is kept. */
const isWithin = (value: unknown, other: unknown): boolean =>
  isBlank(value) ||
  (typeof value === 'string' && typeof other === 'string' ? other.includes(value.trim()) : same(value, other));

/**
 * What stands in a field after somebody wrote there: the last to write has the field. What they replaced without having
 * seen it is kept beside it, so that nothing typed is lost.
 */
export function mergeDraft(kept: DraftField | undefined, { base, drop, ...written }: Writing): DraftField {
  if (!kept) return { ...written, asides: [] };
  const open = kept.asides.filter(({ version }) => !drop?.includes(version));
  if (same(kept.value, written.value))
    return open.length === kept.asides.length ? kept : { ...kept, ...withAsides(open) };
  const unseen = kept.version !== base && kept.by.writer !== written.by.writer;
  // A text that its own writer goes on with is not lost when the field changes hands.
  const others = unseen ? open.filter(({ version }) => version !== base) : open;
  const displaced: readonly Written[] = unseen
    ? [{ value: kept.value, version: kept.version, by: kept.by, at: kept.at }]
    : [];
  const asides = [...others, ...displaced].filter(({ value }) => !isWithin(value, written.value));
  return { ...written, ...withAsides(asides) };
}

const withAsides = (asides: readonly Written[]): Pick<DraftField, 'asides'> => ({ asides: asides.slice(-MOST_ASIDES) });
