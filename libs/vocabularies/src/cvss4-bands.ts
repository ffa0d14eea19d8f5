import type { Term, Vocabulary } from './vocabulary.js';

/** A qualitative severity and the scores it covers, both ends included; scores have one decimal. */
export interface SeverityBand extends Term {
  readonly lowest: number;
  readonly highest: number;
}

export const cvss4Bands: Vocabulary<SeverityBand> = {
  id: 'cvss-severity',
  version: '4.0',
  source: 'FIRST, Common Vulnerability Scoring System',
  terms: [
    { code: 'none', name: 'None', lowest: 0, highest: 0 },
    { code: 'low', name: 'Low', lowest: 0.1, highest: 3.9 },
    { code: 'medium', name: 'Medium', lowest: 4, highest: 6.9 },
    { code: 'high', name: 'High', lowest: 7, highest: 8.9 },
    { code: 'critical', name: 'Critical', lowest: 9, highest: 10 },
  ],
};

/** The band of a score, rounded to the one decimal that CVSS gives; undefined outside 0 to 10. */
export const cvss4Band = (score: number): SeverityBand | undefined => {
  const rounded = Math.round(score * 10) / 10;
  return cvss4Bands.terms.find(({ lowest, highest }) => rounded >= lowest && rounded <= highest);
};
