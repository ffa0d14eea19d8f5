import { paperOf } from '../documents/paper-of.js';
import { writeDocx } from '../writers/docx/write-docx.js';
import { writePaperHtml } from '../writers/html/paper/write-paper-html.js';
import { writePdf } from '../writers/pdf/write-pdf.js';
import { wordsIn } from '../writers/words/words.js';
import { writeXlsx } from '../writers/xlsx/write-xlsx.js';
import type { PrintJob } from './printer.js';

/** Prints on the thread that asks. It is busy meanwhile: a server uses threads of their own for it. */
export async function printHere({ report, language, format, made }: PrintJob): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
  const paper = paperOf(report, language, made);
  switch (format) {
    case 'pdf':
      return writePdf(paper);
    case 'docx':
      return writeDocx(paper);
    case 'xlsx':
      return writeXlsx(paper, wordsIn(language, 'UTC').paper.sheets.about);
    case 'html':
      return Buffer.from([...writePaperHtml(paper)].join(''));
  }
}
