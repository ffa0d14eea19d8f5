import type { Language } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { YamlFile } from '../reading/yaml-file.js';

const SHOWN = 100;

/** Paths of all texts in a locale file. */
function* textPaths(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value === 'string') yield path;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* textPaths(inner, [...path, key]);
  }
}

function* inLocale(locale: YamlFile, language: Language, used: ReadonlySet<string>): Generator<Remark> {
  let shown = 0;
  for (const path of textPaths(locale.value)) {
    if (used.has(path.join('\0')) || ++shown > SHOWN) continue;
    yield {
      at: locale.place(path, 'key'),
      rule: 'text-for-nothing',
      message: `nothing in the scenario takes the ${language} text ${path.join('.')}`,
      mend: 'correct its ids, or remove it',
      severity: 'warning',
    };
  }
}

/** Each text of a locale file, and each file of `content/`, belongs to something. */
export function* textForNothing({ scenario, locales, bodies, slots }: Draft): Generator<Remark> {
  const used = new Set(slots.map(({ localePath }) => localePath.join('\0')));
  for (const [language, locale] of locales) {
    if (scenario.languages.includes(language)) yield* inLocale(locale, language, used);
  }
  const injects = new Set(scenario.injects.map(({ id }) => id));
  const taken = new Set(slots.flatMap(({ found }) => [...found.values()].map(({ place }) => place.file)));
  for (const [key, { place }] of bodies) {
    const [language = '', inject = ''] = key.split('/');
    if (taken.has(place.file) || !scenario.languages.some((known) => known === language)) continue;
    const message = injects.has(inject)
      ? `${inject} has this text in a YAML file already`
      : `there is no inject ${inject}`;
    const mend = injects.has(inject) ? 'keep one of the two' : 'name the file after an inject, or remove it';
    yield { at: place, rule: 'text-for-nothing', message, mend, severity: 'warning' };
  }
}
