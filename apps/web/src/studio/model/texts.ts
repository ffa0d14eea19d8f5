import type { DraftDocument } from '#libs/contracts';
import { isObject, valueAt, type Address, type DraftChange, type Json } from '#libs/domain';
import { setting } from './edits.js';

/** A text of a draft: where `scenario.yaml` has it, and where the files of other languages do. */
export interface TextPlace {
  readonly at: Address;
  /** Keys below `locales/<language>`. */
  readonly locale: readonly string[];
  /** The inject whose body it is, which may also stand in `content/<language>/<inject>.md`. */
  readonly body?: string;
}

/** The languages of a draft; the first is that of the texts in `scenario.yaml`. */
export function languagesOf({ scenario }: DraftDocument): readonly string[] {
  const { languages } = scenario;
  const known = Array.isArray(languages) ? languages.filter((one): one is string => typeof one === 'string') : [];
  return known.length > 0 ? known : ['en'];
}

const asText = (found: Json | undefined): string | undefined => (typeof found === 'string' ? found : undefined);

/** Where a text stands in one language, in the order in which a pack is read; the last is where a new one goes. */
function placesOf(draft: DraftDocument, { at, locale, body }: TextPlace, language: string): readonly Address[] {
  const whole = ['scenario', ...at];
  const given = valueAt(draft as unknown as Json, whole);
  const first = languagesOf(draft)[0] === language;
  return [
    ...(isObject(given) ? [[...whole, language]] : []),
    ...(first && !isObject(given) && (body === undefined || given !== undefined) ? [whole] : []),
    ...(first && body === undefined ? [] : [['locales', language, ...locale]]),
    ...(body === undefined ? [] : [['bodies', language, body]]),
  ];
}

/** A text in one language; empty where it has none. */
export function textAt(draft: DraftDocument, place: TextPlace, language: string): string {
  for (const at of placesOf(draft, place, language)) {
    const found = asText(valueAt(draft as unknown as Json, at));
    if (found !== undefined) return found;
  }
  return '';
}

/** A text in the first of some languages that has it, else in any of the draft's. */
export function textInAny(draft: DraftDocument, place: TextPlace, wanted: readonly string[]): string {
  for (const language of [...wanted, ...languagesOf(draft)]) {
    const found = textAt(draft, place, language);
    if (found !== '') return found;
  }
  return '';
}

/** What writes a text in one language: there where it stands, else where such texts belong. */
export function writing(
  draft: DraftDocument,
  place: TextPlace,
  language: string,
  text: string,
): readonly DraftChange[] {
  const tree = draft as unknown as Json;
  const places = placesOf(draft, place, language);
  const there = places.find((at) => asText(valueAt(tree, at)) !== undefined) ?? places.at(-1);
  return there ? setting(tree, there, text === '' ? undefined : text) : [];
}
