import {
  isOver,
  missingParts,
  notReady,
  ok,
  refuse,
  type DrillId,
  type NationId,
  type ReportDocument,
  type ReportDocuments,
  type Result,
} from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { WallClock } from '#libs/platform';
import { Dossiers } from '#libs/programme';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { printSet, recordsOf, type SetFile } from '../printing/document-set.js';
import type { DocumentFormat } from '../printing/document-format.js';
import { PrintThreads } from '../printing/print-threads.js';
import type { PageLanguage } from '../writers/words/words.js';
import { Documents, type DocumentWish } from './documents.js';
import { Readings, type Reading } from './readings.js';

export interface ArchiveWish {
  readonly languages: readonly PageLanguage[];
  readonly formats: readonly DocumentFormat[];
}

const noDrill = refuse('unknown-thing', 'There is no such drill.');

/** Documents as files: one in one format, or all that is somebody's own. */
@Injectable()
export class Papers implements OnApplicationShutdown {
  private readonly printer = new PrintThreads();

  constructor(
    @Inject(Documents) private readonly documents: Documents,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.printer.close();
  }

  /** One document that the caller may read, printed. */
  async print(
    caller: Caller,
    drill: DrillId,
    wish: DocumentWish,
    language: PageLanguage,
    format: DocumentFormat,
  ): Promise<Result<{ readonly report: ReportDocument; readonly bytes: Uint8Array }>> {
    const found = await this.documents.for(caller, drill, wish);
    if (!found.ok) return found;
    const report = found.value;
    return ok({ report, bytes: await this.printer.print({ report, language, format, made: this.clock.now() }) });
  }

  /** All documents and records that are the caller's own, made of one reading of the journal. */
  async own(caller: Caller, id: DrillId, wish: ArchiveWish): Promise<Result<AsyncIterable<SetFile>>> {
    const permitted = permit(caller, 'report.sign', id);
    if (!permitted.ok) return permitted;
    const owner = await this.dossiers.ownerFor(caller, id);
    if (owner === undefined) return noDrill;
    const nation = owner === 'region' ? null : owner;
    const reading = await this.readings.of(id, nation);
    if (!reading) return noDrill;
    const { material } = reading;
    const what = nation === null ? 'regional' : 'national';
    if (!isOver(material.drill)) return notReady(missingParts(material, what, nation), material.drill.status);
    return ok(this.files(reading, nation, wish));
  }

  private async *files(reading: Reading, nation: NationId | null, wish: ArchiveWish): AsyncGenerator<SetFile> {
    const reports = ownReports(reading.documents, nation);
    yield* printSet(this.printer, reports, { ...wish, made: this.clock.now() });
    yield* recordsOf(reading.material.drill, reading.entries, nation);
  }
}

/** The documents that belong to a nation, or those of the region. */
export function ownReports(made: ReportDocuments, nation: NationId | null): readonly ReportDocument[] {
  if (nation === null) return [made.regional(), made.public()];
  return [made.national(nation), made.participation(nation)].flatMap((report) => report ?? []);
}
