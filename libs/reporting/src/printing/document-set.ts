import type { Entry, Instant, NationId, ReportDocument, SeenDrill } from '#libs/domain';
import { journalCsv } from '../records/journal-csv.js';
import { ownEntries } from '../records/own-entries.js';
import { responsesCsv } from '../records/responses-csv.js';
import { xapiStatements } from '../records/xapi-statements.js';
import type { PageLanguage } from '../writers/words/words.js';
import { DOCUMENT_FORMATS, type DocumentFormat } from './document-format.js';
import type { Printer } from './printer.js';

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

/** How many files a set of so many documents has, records aside. */
export const filesIn = (documents: number, { languages, formats }: Pick<SetWish, 'languages' | 'formats'>): number =>
  documents * formats.reduce((sum, format) => sum + (format === 'json' ? 1 : languages.length), 0);

interface Job {
  readonly name: string;
  readonly print: () => Promise<Uint8Array>;
}

/** Documents in every language and format wished for. While one is set on a press, others are written beside it. */
export async function* printSet(
  printer: Printer,
  reports: readonly ReportDocument[],
  { languages, formats, made }: SetWish,
): AsyncGenerator<SetFile> {
  const jobs = reports.flatMap((report) =>
    DOCUMENT_FORMATS.filter((format) => formats.includes(format)).flatMap((format) =>
      (format === 'json' ? languages.slice(0, 1) : languages).map((language): Job => ({
        name: fileName(report.audience, language, format),
        print: () => printer.print(report, language, format, made),
      })),
    ),
  );
  for (const { name, bytes } of jobs.map(started)) yield { name, bytes: await bytes };
}

/** Begun at once and awaited later: a failure in between is not lost, it is met when its turn comes. */
function started({ name, print }: Job): { name: string; bytes: Promise<Uint8Array> } {
  const bytes = print();
  bytes.catch(() => undefined);
  return { name, bytes };
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
