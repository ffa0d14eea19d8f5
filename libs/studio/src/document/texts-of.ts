import { bodyPath, localePath, SCENARIO, type DraftContent, type YamlTexts } from './draft-content.js';
import { yamlSaying } from './yaml-saying.js';

/** The YAML files of a draft as they say what its document says, by path: the scenario first, then the languages. */
export function yamlOf({ document: { scenario, locales }, yaml }: DraftContent): YamlTexts {
  const written = [
    [SCENARIO, scenario] as const,
    ...Object.keys(locales)
      .sort()
      .map((language) => [localePath(language), locales[language] ?? {}] as const),
  ];
  return Object.fromEntries(written.map(([path, value]) => [path, yamlSaying(path, yaml[path], value)]));
}

/** Every file of the pack that is text of the draft itself, by path; `yaml` says what the document says. */
export function textsOf({ document, yaml }: DraftContent): ReadonlyMap<string, string> {
  const bodies = Object.entries(document.bodies).flatMap(([language, byInject]) =>
    Object.entries(byInject).map(([inject, text]) => [bodyPath(language, inject), text] as const),
  );
  return new Map([...Object.entries(yaml), ...bodies]);
}
