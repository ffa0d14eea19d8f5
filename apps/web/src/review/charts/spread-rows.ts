import { QUALITY_BANDS, type Figure, type InjectResult, type Localised, type NationalInject } from '#libs/domain';

/** How many teams fall into each class: counts, or the word that one is kept back. */
export interface SpreadRow {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly Figure[];
}

type InWords = (text: Localised) => string;

/** The scores of all teams by fifths, for the injects that have any. */
export const fifthsOf = (injects: readonly InjectResult[], inWords: InWords): readonly SpreadRow[] =>
  injects
    .filter(({ expected, quality }) => expected && quality !== null)
    .map(({ inject, title, distribution }) => ({
      id: inject,
      name: inWords(title),
      figures: distribution.map((value) => ({ value })),
    }));

/** How the other nations' teams are spread over the bands of quality, where an answer was asked. */
export const bandsOf = (injects: readonly NationalInject[], inWords: InWords): readonly SpreadRow[] =>
  injects
    .filter(({ expected }) => expected)
    .map(({ inject, title, others }) => ({
      id: inject,
      name: inWords(title),
      figures: QUALITY_BANDS.map((band) => others.bands[band]),
    }));

/** The highest figure that is shown: what is kept back has no height to be measured by. */
export const highest = (rows: readonly SpreadRow[]): number =>
  Math.max(1, ...rows.flatMap(({ figures }) => figures.map(({ value }) => value ?? 0)));
