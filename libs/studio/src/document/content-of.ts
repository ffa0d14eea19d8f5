import { typesOfName } from '#libs/authoring';
import type { DraftDocument, DraftFile } from '#libs/contracts';
import { isList, isObject, LANGUAGES, ok, refuse, SLUG, type JsonObject, type Result } from '#libs/domain';
import { languageOfLocale, SCENARIO, type DraftContent } from './draft-content.js';
import { readYaml } from './read-yaml.js';

/** A file of a pack on its way into a draft; text only where it is UTF-8. */
export interface IncomingFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly text: string | undefined;
}

export const isLanguage = (tag: string): boolean => LANGUAGES.some((language) => language === tag);

const LONGEST_ID = 80;
export const isInjectId = (id: string): boolean => id.length <= LONGEST_ID && SLUG.test(id);

/** Media types as the scenario declares them, by path. */
function declaredTypes({ artefacts = null }: JsonObject): ReadonlyMap<string, string> {
  const declared = isList(artefacts) ? artefacts.filter(isObject) : [];
  return new Map(
    declared.flatMap(({ file, mediaType }) =>
      typeof file === 'string' && typeof mediaType === 'string' ? [[file, mediaType] as const] : [],
    ),
  );
}

export const mediaTypeOf = (path: string): string => typesOfName(path)?.[0] ?? 'application/octet-stream';

/** Sorts the files of a pack into a draft. Refuses `pack-unusable` without a scenario, and `yaml-unreadable`. */
export function contentOf(incoming: ReadonlyMap<string, IncomingFile>): Result<DraftContent> {
  const text = incoming.get(SCENARIO)?.text;
  if (text === undefined) return refuse('pack-unusable', 'There is no scenario.yaml in UTF-8 in this pack.');
  const scenario = readYaml(SCENARIO, text);
  if (!scenario.ok) return scenario;
  const declared = declaredTypes(scenario.value);
  const locales: Record<string, JsonObject> = {};
  const bodies: Record<string, Record<string, string>> = {};
  const files: Record<string, DraftFile> = {};
  const yaml: Record<string, string> = { [SCENARIO]: text };
  for (const [path, file] of incoming) {
    if (path === SCENARIO) continue;
    const language = languageOfLocale(path);
    const [, spoken = '', inject = ''] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    if (language !== undefined && isLanguage(language) && file.text !== undefined) {
      const locale = readYaml(path, file.text);
      if (!locale.ok) return locale;
      locales[language] = locale.value;
      yaml[path] = file.text;
    } else if (isLanguage(spoken) && isInjectId(inject) && file.text !== undefined) {
      bodies[spoken] = { ...bodies[spoken], [inject]: file.text };
    } else {
      files[path] = { bytes: file.bytes, sha256: file.sha256, mediaType: declared.get(path) ?? mediaTypeOf(path) };
    }
  }
  const document: DraftDocument = { scenario: scenario.value, locales, bodies, files };
  return ok({ document, yaml });
}
