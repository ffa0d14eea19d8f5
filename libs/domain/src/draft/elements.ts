import type { Json, JsonObject } from './json.js';

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The name by which an element of a list is known: its `id`, or the `level` of a rubric's anchor. */
export function keyOf(element: Json): string | undefined {
  if (!isObject(element)) return undefined;
  const { id, level } = element;
  if (typeof id === 'string' && id !== '') return id;
  return id === undefined && typeof level === 'number' ? String(level) : undefined;
}

/** The names of a list's elements in their order; undefined where some have none or share one: such a list is one value. */
export function keysOf(list: readonly Json[]): readonly string[] | undefined {
  const keys: string[] = [];
  for (const element of list) {
    const key = keyOf(element);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return new Set(keys).size === keys.length ? keys : undefined;
}
