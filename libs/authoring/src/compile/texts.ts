import type { Language, Localised } from '#libs/domain';
import type { Path } from '../reading/path.js';
import type { Place } from '../reading/place.js';
import type { YamlFile } from '../reading/yaml-file.js';

/** A text as `scenario.yaml` gives it: in the first language, or by language. */
export type GivenText = string | Readonly<Partial<Record<Language, string>>>;

export interface Located {
  readonly text: string;
  readonly place: Place;
}

/** One place of the scenario that wants a text in every language, and what stands there. */
export interface Slot {
  readonly path: Path;
  readonly localePath: readonly string[];
  readonly found: ReadonlyMap<Language, Located>;
}

/** Where texts come from, first come first taken: `scenario.yaml`, then the locale, then `content/`. */
export interface TextSources {
  readonly languages: readonly Language[];
  readonly scenario: Pick<YamlFile, 'place'>;
  readonly locales: ReadonlyMap<Language, YamlFile>;
  /** Bodies by `<language>/<inject>`. */
  readonly bodies: ReadonlyMap<string, Located>;
}

/** Gathers each text in all its languages, and remembers what it gathered for the lints. */
export class Texts {
  readonly slots: Slot[] = [];

  constructor(private readonly from: TextSources) {}

  /** The text at a place of `scenario.yaml`; `localePath` is where the locale files have it. */
  take(given: GivenText | undefined, path: Path, localePath: readonly string[]): Localised {
    return this.keep(path, localePath, (language) => this.look(given, language, path, localePath));
  }

  /** Like {@link take}, for a text that need not be there at all. */
  takeIfAny(given: GivenText | undefined, path: Path, localePath: readonly string[]): Localised | undefined {
    const look = (language: Language): Located | undefined => this.look(given, language, path, localePath);
    return this.from.languages.some(look) ? this.keep(path, localePath, look) : undefined;
  }

  /** The body of an inject, which may also stand in a file of its own. */
  takeBody(given: GivenText | undefined, path: Path, inject: string, wanted: boolean): Localised | undefined {
    const localePath = ['injects', inject, 'body'];
    const look = (language: Language): Located | undefined =>
      this.look(given, language, path, localePath) ?? this.from.bodies.get(`${language}/${inject}`);
    return wanted || this.from.languages.some(look) ? this.keep(path, localePath, look) : undefined;
  }

  private keep(
    path: Path,
    localePath: readonly string[],
    look: (language: Language) => Located | undefined,
  ): Localised {
    const found = new Map<Language, Located>();
    for (const language of this.from.languages) {
      const text = look(language);
      if (text) found.set(language, text);
    }
    this.slots.push({ path, localePath, found });
    return Object.fromEntries([...found].map(([language, { text }]) => [language, text]));
  }

  private look(
    given: GivenText | undefined,
    language: Language,
    path: Path,
    localePath: readonly string[],
  ): Located | undefined {
    const { languages, scenario, locales } = this.from;
    if (typeof given === 'string' && language === languages[0]) return { text: given, place: scenario.place(path) };
    if (typeof given === 'object') {
      const text = given[language];
      if (text !== undefined) return { text, place: scenario.place([...path, language]) };
    }
    const locale = locales.get(language);
    const text = locale?.at(localePath);
    return locale && typeof text === 'string' ? { text, place: locale.place(localePath) } : undefined;
  }
}
