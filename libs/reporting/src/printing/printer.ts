import type { Instant, ReportDocument } from '#libs/domain';
import type { PageLanguage } from '../writers/words/words.js';
import type { DocumentFormat } from './document-format.js';

/** One document in one language and format. */
export interface PrintJob {
  readonly report: ReportDocument;
  readonly language: PageLanguage;
  readonly format: DocumentFormat;
  /** When it is made; it stands in the file. */
  readonly made: Instant;
}

/** Whatever prints documents. */
export interface Printer {
  print(job: PrintJob): Promise<Uint8Array>;
}
