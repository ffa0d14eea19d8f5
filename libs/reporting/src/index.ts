/** The after-action report of a drill, in the forms in which it is handed over. */
export { Documents, type DocumentWish } from './making/documents.js';
export { ownReports } from './making/papers.js';
export { Reports } from './making/reports.js';
export { DOCUMENT_FORMATS, MEDIA_TYPES, type DocumentFormat } from './printing/document-format.js';
export { printSet, recordsOf, type SetFile, type SetWish } from './printing/document-set.js';
export { PrintFault, PrintThreads } from './printing/print-threads.js';
export type { Printer, PrintJob } from './printing/printer.js';
export { ReportingModule } from './reporting.module.js';
export { stylesheet, stylesheetVersion } from './writers/html/styles/stylesheet.js';
export { writeHtml, type PageWish } from './writers/html/write-html.js';
export { PAGE_LANGUAGES, pageLanguage, type PageLanguage } from './writers/words/words.js';
