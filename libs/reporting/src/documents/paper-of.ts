import type { Instant, ReportDocument } from '#libs/domain';
import { wordsIn, type PageLanguage } from '../writers/words/words.js';
import { nationalPaper } from './national.js';
import { participationPaper } from './participation.js';
import { publicPaper } from './public.js';
import { regionalPaper } from './regional.js';
import type { Paper } from './tree/paper.js';

/**
 * A report in one language, ready for any writer.
 * @param made when it is made; the same report at the same instant gives the same paper
 */
export function paperOf(report: ReportDocument, language: PageLanguage, made: Instant): Paper {
  const w = wordsIn(language, report.overview.zone);
  switch (report.audience) {
    case 'national':
      return nationalPaper(w, report, made);
    case 'regional':
      return regionalPaper(w, report, made);
    case 'public':
      return publicPaper(w, report, made);
    case 'participation':
      return participationPaper(w, report, made);
  }
}
