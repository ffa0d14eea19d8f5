import { LocaleFile } from '#libs/contracts';
import type { Fault } from '#libs/contracts';
import { LANGUAGES } from '#libs/domain';
import type { Language } from '#libs/domain';
import type { Located } from '../compile/texts.js';
import { found } from '../report/found.js';
import { flatIssues } from './flat-issues.js';
import type { Examined } from './pack-folder.js';
import { parseYaml } from './parse-yaml.js';
import { placeInText, startOf } from './place.js';
import { schemaFaults } from './schema-faults.js';
import type { YamlFile } from './yaml-file.js';

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);
const BODY_LIMIT = 20_000;

/** What the folders `locales/` and `content/` hold. */
export interface LocaleReading {
  readonly locales: ReadonlyMap<Language, YamlFile>;
  readonly bodies: ReadonlyMap<string, Located>;
  readonly faults: readonly Fault[];
}

const notText = (path: string): Fault =>
  found(startOf(path), 'file-lies', 'the file is not UTF-8 text', 'save it as UTF-8');

function readLocale(path: string, file: Examined): { yaml?: YamlFile; faults: readonly Fault[] } {
  if (file.text === undefined) return { faults: [notText(path)] };
  const { yaml, faults } = parseYaml(path, file.text);
  if (!yaml || yaml.value === null) return { faults };
  const read = LocaleFile.safeParse(yaml.value);
  return { yaml, faults: read.success ? faults : [...faults, ...schemaFaults(yaml, flatIssues(read.error.issues))] };
}

/** An inject's body in a file of its own, without the empty lines at its end. */
function readBody(path: string, file: Examined): Located | Fault {
  const text = file.text?.trimEnd().replaceAll('\r\n', '\n');
  if (text === undefined) return notText(path);
  if (text.trim() === '')
    return found(startOf(path), 'missing-value', 'the file is empty', 'write the text, or remove the file');
  if (text.length > BODY_LIMIT) {
    return found(
      placeInText(path, text, BODY_LIMIT),
      'schema',
      'the text is too long',
      `at most ${BODY_LIMIT} characters`,
    );
  }
  return { text, place: startOf(path) };
}

/** Reads `locales/<language>.yaml` and `content/<language>/<inject>.md`. */
export function readLocales(files: ReadonlyMap<string, Examined>): LocaleReading {
  const locales = new Map<Language, YamlFile>();
  const bodies = new Map<string, Located>();
  const faults: Fault[] = [];
  for (const [path, file] of files) {
    const [, language = ''] = /^(?:locales\/([^/]+)\.yaml|content\/[^/]+\/[^/]+\.md)$/.exec(path) ?? [];
    const [, spoken = '', inject = ''] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    if (isLanguage(language)) {
      const read = readLocale(path, file);
      faults.push(...read.faults);
      if (read.yaml) locales.set(language, read.yaml);
    } else if (isLanguage(spoken)) {
      const body = readBody(path, file);
      if ('rule' in body) faults.push(body);
      else bodies.set(`${spoken}/${inject}`, body);
    } else if (/^(?:locales|content)\//.test(path)) {
      const mend = 'locales/<language>.yaml and content/<language>/<inject>.md are read';
      faults.push(found(startOf(path), 'stray-file', 'nothing reads this file', mend, 'warning'));
    }
  }
  return { locales, bodies, faults };
}
