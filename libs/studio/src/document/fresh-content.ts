import type { DraftDocument } from '#libs/contracts';
import { isObject, SLUG, type JsonObject } from '#libs/domain';
import type { DraftContent } from './draft-content.js';

const LONGEST_NAME = 80;

/** Nothing but what every scenario begins with. */
export function emptyContent(): DraftContent {
  const scenario = {
    format: 'muster-scenario/1',
    name: 'new-scenario',
    version: '0.1.0',
    title: 'New scenario',
    languages: ['en'],
    duration: '2h',
    phases: [],
    needs: [],
    objectives: [],
    variables: {},
    artefacts: [],
    injects: [],
  };
  return { document: { scenario, locales: {}, bodies: {}, files: {} }, yaml: {} };
}

/** A name for a pack made of words in Latin letters; undefined where there are none. */
export function slugOf(words: string): string | undefined {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
  return SLUG.test(slug) ? slug : undefined;
}

/** The first of `name`, `name-2`, `name-3` … that nobody has; a copy of a copy is counted on. */
export function freeName(given: string, taken: ReadonlySet<string>): string {
  const name = taken.has(given) ? given.replace(/-\d+$/, '') : given;
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? name : `${name.slice(0, LONGEST_NAME - 6)}-${n}`;
    if (!taken.has(wanted)) return wanted;
  }
}

function titled(title: JsonObject[string] | undefined, first: string, wanted: string): JsonObject[string] {
  return isObject(title) ? { ...title, [first]: wanted } : wanted;
}

/** The content under a name, and under a title in its first language. */
export function named({ document, yaml }: DraftContent, name: string, title?: string): DraftContent {
  const { scenario } = document;
  const languages: unknown = scenario['languages'];
  const first: unknown = Array.isArray(languages) ? languages[0] : undefined;
  const called: JsonObject =
    title === undefined ? {} : { title: titled(scenario['title'], typeof first === 'string' ? first : 'en', title) };
  const changed: DraftDocument = { ...document, scenario: { ...scenario, name, ...called } };
  return { document: changed, yaml };
}
