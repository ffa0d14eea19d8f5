import type { NationId, TeamId } from '../kernel/ids.js';
import type { Reader } from '../report/dossier/deciding/release-report.js';
import type { ReportKind } from '../report/dossier/release-act.js';

/** What can happen to what belongs to a nation. */
export type OwnershipEvent =
  | {
      /** Stands in the place of an entry whose nation had its own erased: what it said can be read by nobody any more. */
      readonly type: 'erased';
    }
  | {
      readonly type: 'nation-erased';
      readonly nation: NationId;
      readonly teams: readonly TeamId[];
      /** SHA-256 of the files that were made for its teams alone: they go too. */
      readonly files: readonly string[];
      /** At whose wish, and why. */
      readonly reason: string;
    }
  | {
      /** Somebody else has read what this nation released: its own to know. */
      readonly type: 'release-read';
      readonly nation: NationId;
      readonly release: string;
      /** A document, or single results. */
      readonly what: ReportKind | 'results';
      /** Of a document, which version; of results always 1. */
      readonly version: number;
      readonly reader: Reader;
    };
