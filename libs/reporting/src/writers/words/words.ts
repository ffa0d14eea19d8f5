import {
  formatOffset,
  inLanguage,
  type DrillTime,
  type Instant,
  type Language,
  type Localised,
  type Milliseconds,
} from '#libs/domain';
import { ar as arPaper } from './papers/ar.js';
import { en as enPaper, type PaperTexts } from './papers/en.js';
import { ar } from './texts/ar.js';
import { en } from './texts/en.js';
import type { Texts } from './texts/texts.js';

/** A further language is a catalogue of each kind, and its place here. */
const CATALOGUES = { en, ar } as const satisfies Partial<Record<Language, Texts>>;
const PAPERS = { en: enPaper, ar: arPaper } as const satisfies Record<keyof typeof CATALOGUES, PaperTexts>;
export type PageLanguage = keyof typeof CATALOGUES;

/** The language in which the page can be written: the wanted one, or English. */
export const pageLanguage = (wanted: string | undefined): PageLanguage =>
  PAGE_LANGUAGES.find((language) => language === wanted) ?? 'en';

export const PAGE_LANGUAGES = Object.keys(CATALOGUES) as readonly PageLanguage[];

/** A language in its own words. */
export const languageName = (language: PageLanguage): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/** Everything that writes: the words of one language, and figures, spans and instants as that language has them. */
export interface Words {
  readonly language: PageLanguage;
  readonly texts: Texts;
  /** The words of the printed documents. */
  readonly paper: PaperTexts;
  /** A text of the scenario, with `{{variables}}` blanked: whose values they would be is not said here. */
  readonly text: (localised: Localised) => string;
  readonly number: (value: number, digits?: number) => string;
  /** A weight, with as many digits as it has, at most two. */
  readonly weight: (value: number) => string;
  readonly percent: (share: number | null | undefined) => string;
  readonly span: (span: Milliseconds | null) => string;
  readonly offset: (time: DrillTime) => string;
  readonly instant: (at: Instant | null) => string;
}

export const DASH = '–';

const VARIABLE = /\{\{[^{}]*\}\}/g;
/** Marks that would turn the direction of whatever is written after them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/** What no program that opens a document can show, and XML forbids. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** A text as it may stand anywhere: without marks that turn its surroundings, and without what cannot be printed. */
export const plain = (text: string): string => text.replace(TURNING, '').replace(UNPRINTABLE, '');

const two = (value: number): string => String(value).padStart(2, '0');

/** `40 ms`, `12 s`, `4:10` and `1:05:00`: the same in every language. */
export function writeSpan(span: Milliseconds): string {
  const whole = Math.max(0, Math.round(span));
  if (whole < 1000) return `${whole} ms`;
  const seconds = Math.round(whole / 1000);
  if (seconds < 60) return whole < 10_000 ? `${(whole / 1000).toFixed(1)} s` : `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function dates(language: PageLanguage, zone: string): Intl.DateTimeFormat {
  const style = { dateStyle: 'long', timeStyle: 'medium', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const locale = language === 'ar' ? 'ar' : 'en-GB';
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  }
}

export function wordsIn(language: PageLanguage, zone: string): Words {
  const date = dates(language, zone);
  const wanted: Language[] = language === 'en' ? ['en'] : [language, 'en'];
  return {
    language,
    texts: CATALOGUES[language],
    paper: PAPERS[language],
    text: (localised) => plain(inLanguage(localised, wanted)).replace(VARIABLE, '…'),
    number: (value, digits = 0) => value.toFixed(digits),
    weight: (value) => String(Math.round(value * 100) / 100),
    percent: (share) =>
      share === null || share === undefined ? DASH : `${Math.round(share * 100)} %`.replace('-', '−'),
    span: (span) => (span === null ? DASH : writeSpan(span)),
    offset: (time) => formatOffset(Math.floor(time / 1000) * 1000),
    instant: (at) => (at === null ? DASH : date.format(at)),
  };
}
