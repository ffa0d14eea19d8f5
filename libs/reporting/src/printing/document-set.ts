import type { Entry, Instant, NationId, ReportDocument, SeenDrill } from '#libs/domain';
import { journalCsv } from '../records/journal-csv.js';
import { ownEntries } from '../records/own-entries.js';
import { responsesCsv } from '../records/responses-csv.js';
import { xapiStatements } from '../records/xapi-statements.js';
import type { PageLanguage } from '../writers/words/words.js';
import { DOCUMENT_FORMATS, type DocumentFormat } from './document-format.js';
import type { Printer, PrintJob } from './printer.js';

/** One file of a set, under a name that is safe on every system. */
export interface SetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SetWish {
  readonly languages: readonly PageLanguage[];
  readonly formats: readonly DocumentFormat[];
  readonly made: Instant;
}

const NAMES: Readonly<Record<ReportDocument['audience'], string>> = {
  national: 'national-report',
  participation: 'participation-record',
  regional: 'regional-report',
  public: 'public-summary',
};

/** `national-report.ar.pdf`; JSON has all languages in itself. */
export const fileName = (what: ReportDocument['audience'], language: PageLanguage, format: DocumentFormat): string =>
  format === 'json' ? `${NAMES[what]}.json` : `${NAMES[what]}.${language}.${format}`;

/** How many documents are under way at once: enough to keep every thread busy, too few to fill the memory. */
const AHEAD = 4;

/** Documents in every language and format wished for, in order, a few under way at once. */
export async function* printSet(
  printer: Printer,
  reports: readonly ReportDocument[],
  { languages, formats, made }: SetWish,
): AsyncGenerator<SetFile> {
  const jobs = reports.flatMap((report) =>
    DOCUMENT_FORMATS.filter((format) => formats.includes(format)).flatMap((format) =>
      (format === 'json' ? languages.slice(0, 1) : languages).map((language): PrintJob => ({
        report,
        language,
        format,
        made,
      })),
    ),
  );
  const begun: Promise<SetFile>[] = [];
  for (let next = 0; next < jobs.length + AHEAD; next++) {
    const job = jobs[next];
    if (job) begun.push(begin(printer, job));
    const ready = next >= AHEAD || !job ? begun.shift() : undefined;
    if (ready) yield await ready;
  }
}

/** A failure is met when the file's turn comes, and is not lost before. */
function begin(printer: Printer, job: PrintJob): Promise<SetFile> {
  const file = printer
    .print(job)
    .then((bytes) => ({ name: fileName(job.report.audience, job.language, job.format), bytes }));
  file.catch(() => undefined);
  return file;
}

/**
 * What of the journal belongs to an owner, as records: answers and journal as CSV, learning records as xAPI statements.
 * @param nation null: the region, which has the journal of the clock and nothing of any nation
 */
export function recordsOf(drill: SeenDrill, entries: readonly Entry[], nation: NationId | null): readonly SetFile[] {
  const own = ownEntries(drill, entries, nation);
  const journal = { name: 'journal.csv', bytes: Buffer.from(journalCsv(drill, own)) };
  if (nation === null) return [journal];
  return [
    journal,
    { name: 'responses.csv', bytes: Buffer.from(responsesCsv(drill, own)) },
    { name: 'xapi.json', bytes: Buffer.from(`${JSON.stringify(xapiStatements(drill, own), null, 2)}\n`) },
  ];
}
