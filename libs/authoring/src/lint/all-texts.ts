import type { Draft } from '../reading/draft.js';
import { placeInText } from '../reading/place.js';
import type { Place } from '../reading/place.js';
import type { Path } from '../reading/path.js';

/** A text of the pack and where each of its characters stands. */
export interface PackText {
  readonly text: string;
  at(index: number): Place;
  /** `scenario`, `locale`, `body`: what people wrote; `artefact`, `capture`: what files are made of. */
  readonly from: 'scenario' | 'locale' | 'body' | 'artefact' | 'capture';
  /** In `scenario` and `capture`: where in the YAML. */
  readonly path?: Path;
  /** The artefact's id. */
  readonly artefact?: string;
  /** Whether variables are filled in. */
  readonly filled: boolean;
}

/** Keys of `scenario.yaml` whose values are codes, ids or numbers written as text. */
const CODES = new Set(['tags', 'version', 'format', 'languages', 'mediaType', 'file']);

/** Every text of the pack: what is written in YAML, the bodies, and the text files. */
export function* allTexts({ scenario, yaml, locales, bodies, files, captures }: Draft): Generator<PackText> {
  for (const { text, path, at } of yaml.texts()) {
    if (!path.some((step) => typeof step === 'string' && CODES.has(step)))
      yield { text, at, from: 'scenario', path, filled: true };
  }
  for (const locale of locales.values()) {
    for (const { text, at } of locale.texts()) yield { text, at, from: 'locale', filled: true };
  }
  for (const { text, place } of bodies.values()) {
    yield { text, at: (index) => placeInText(place.file, text, index), from: 'body', filled: true };
  }
  for (const { id, file, make } of scenario.artefacts) {
    const capture = captures.get(id);
    if (capture) {
      for (const { text, at, path } of capture.yaml.texts()) {
        yield { text, at, from: 'capture', path, artefact: id, filled: true };
      }
    }
    const text = files.get(file)?.text;
    if (make === 'pcap' || text === undefined) continue;
    const at = (index: number): Place => placeInText(file, text, index);
    yield { text, at, from: 'artefact', artefact: id, filled: make === 'text' };
  }
}
