import type { Report, TeamReport } from '#libs/domain';
import { writeHtml, type PageWish } from '#libs/reporting';

/** The whole page as one text. */
export async function pageOf(report: Report | TeamReport, wish: PageWish = { language: 'en' }): Promise<string> {
  let html = '';
  for await (const piece of writeHtml(report, wish)) html += piece;
  return html;
}
