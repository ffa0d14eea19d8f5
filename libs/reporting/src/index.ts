/** The after-action report of a drill, in the forms in which it is handed over. */
export { Documents, type DocumentWish } from './making/documents.js';
export { Reports } from './making/reports.js';
export { ReportingModule } from './reporting.module.js';
export { stylesheet, stylesheetVersion } from './writers/html/styles/stylesheet.js';
export { PAGE_LANGUAGES, pageLanguage, type PageLanguage } from './writers/words/words.js';
export { writeHtml, type PageWish } from './writers/html/write-html.js';
