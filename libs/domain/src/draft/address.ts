/** A key of an object, or an element of a list by its `id` (anchors of a rubric go by their `level`). */
export type Step = string | { readonly id: string };

/**
 * Where something stands in a draft, by names that stay when others insert or move elements:
 * `['scenario', 'injects', { id: 'phish-1' }, 'title']`, `['locales', 'ar', 'injects', 'phish-1', 'title']`.
 */
export type Address = readonly Step[];
