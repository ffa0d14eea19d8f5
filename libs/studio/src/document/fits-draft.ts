import { oddPath } from '#libs/authoring';
import { DraftDocument, DraftFile } from '#libs/contracts';
import { isObject, ok, refuse, type FieldFault, type Json, type Result } from '#libs/domain';
import { STUDIO_LIMITS } from '../limits.js';
import { isInjectId, isLanguage } from './content-of.js';
import { languageOfLocale, SCENARIO } from './draft-content.js';

const TOP = ['scenario', 'locales', 'bodies', 'files'];
const STRICT_FILE = DraftFile.strict();

function* oddPlaces({ locales, bodies, files }: DraftDocument): Generator<FieldFault> {
  for (const language of [...Object.keys(locales), ...Object.keys(bodies)])
    if (!isLanguage(language)) yield { path: language, message: 'is no language that scenarios are written in' };
  for (const [language, texts] of Object.entries(bodies))
    for (const inject of Object.keys(texts))
      if (!isInjectId(inject)) yield { path: `bodies.${language}.${inject}`, message: 'is no id of an inject' };
  for (const [path, file] of Object.entries(files)) {
    const odd = path === SCENARIO || languageOfLocale(path) !== undefined ? 'has a place of its own' : oddPath(path);
    if (odd !== undefined) yield { path: `files.${path}`, message: odd };
    else if (!STRICT_FILE.safeParse(file).success) yield { path: `files.${path}`, message: 'is not a file' };
  }
}

const weightOf = ({ files }: DraftDocument): number => Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);

/** Whether what came of some changes still is a draft. Refuses `nonsense-value` and `too-large`. */
export function fitsDraft(given: Json): Result<DraftDocument> {
  const read = DraftDocument.safeParse(given);
  if (!read.success || !isObject(given) || Object.keys(given).some((key) => !TOP.includes(key))) {
    const issues = read.success ? [] : read.error.issues;
    const faults = issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
    return refuse('nonsense-value', 'A draft has no place for this.', { faults });
  }
  const document = given as unknown as DraftDocument;
  const faults = [...oddPlaces(document)].slice(0, 20);
  if (faults.length > 0) return refuse('nonsense-value', 'A draft has no place for this.', { faults });
  if (Object.keys(document.files).length > STUDIO_LIMITS.files || weightOf(document) > STUDIO_LIMITS.pack)
    return refuse('too-large', 'A pack may hold 2000 files and 200 MB at most.');
  if (Buffer.byteLength(JSON.stringify(document)) > STUDIO_LIMITS.document)
    return refuse('too-large', 'The texts of a draft may have 4 MB at most.');
  return ok(document);
}
