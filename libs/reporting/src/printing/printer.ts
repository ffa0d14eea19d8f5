import type { Instant, ReportDocument } from '#libs/domain';
import { paperOf } from '../documents/paper-of.js';
import type { Paper } from '../documents/tree/paper.js';
import { writeDocx } from '../writers/docx/write-docx.js';
import { writePaperHtml } from '../writers/html/paper/write-paper-html.js';
import { PdfPress } from '../writers/pdf/pdf-press.js';
import { wordsIn, type PageLanguage } from '../writers/words/words.js';
import { writeXlsx } from '../writers/xlsx/write-xlsx.js';
import type { DocumentFormat } from './document-format.js';

/** Prints documents in any format. PDF is set on threads of their own, a few at a time. */
export class Printer {
  constructor(private readonly press = new PdfPress()) {}

  /** The bytes of a document; the same document made at the same instant gives the same text. */
  async print(
    report: ReportDocument,
    language: PageLanguage,
    format: DocumentFormat,
    made: Instant,
  ): Promise<Uint8Array> {
    if (format === 'json') return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
    return this.write(paperOf(report, language, made), language, format);
  }

  close(): Promise<void> {
    return this.press.close();
  }

  private async write(
    paper: Paper,
    language: PageLanguage,
    format: Exclude<DocumentFormat, 'json'>,
  ): Promise<Uint8Array> {
    switch (format) {
      case 'pdf':
        return this.press.print(paper);
      case 'docx':
        return writeDocx(paper);
      case 'xlsx':
        return writeXlsx(paper, wordsIn(language, 'UTC').paper.sheets.about);
      case 'html':
        return Buffer.from([...writePaperHtml(paper)].join(''));
    }
  }
}
