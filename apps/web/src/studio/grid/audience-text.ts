import type { Json, JsonObject } from '#libs/domain';

/** The lists of an audience, each by the word that stands before its entries. */
const LISTS = { roles: 'role', teams: 'team', nations: 'nation', tags: 'tag' } as const;
type List = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as readonly List[];

const strings = (found: Json | undefined): readonly string[] =>
  Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : [];

/** To whom an inject goes, in one line: `role:national-cirt, nation:KE`; empty for every team. */
export const audienceText = (audience: JsonObject | undefined): string =>
  NAMES.flatMap((list) => strings(audience?.[list]).map((entry) => `${LISTS[list]}:${entry}`)).join(', ');

/** Reads such a line; an entry without a word before it is a role. Undefined for every team. */
export function readAudience(text: string): JsonObject | undefined {
  const entries = text
    .split(/[,،;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const audience: Partial<Record<List, string[]>> = {};
  for (const entry of entries) {
    const [head = '', ...rest] = entry.split(':');
    const list = NAMES.find((name) => LISTS[name] === head.trim().toLowerCase()) ?? 'roles';
    const value = (rest.length > 0 && LISTS[list] === head.trim().toLowerCase() ? rest.join(':') : entry).trim();
    if (value !== '') audience[list] = [...(audience[list] ?? []), value];
  }
  return Object.keys(audience).length === 0 ? undefined : audience;
}
