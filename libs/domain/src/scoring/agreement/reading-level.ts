/** How much weight an α can bear: `rely` from .800, `tentative` from .667, below that nothing is to be concluded. */
export const READING_LEVELS = ['rely', 'tentative', 'do-not-publish'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** The customary reading of α (Krippendorff, "Content Analysis"): what should not be published is named so. */
export function readingLevel(alpha: number): ReadingLevel {
  if (alpha >= 0.8) return 'rely';
  return alpha >= 0.667 ? 'tentative' : 'do-not-publish';
}
