import type { NationId, TeamId } from '../kernel/ids.js';
import type { Reader } from '../report/dossier/deciding/release-report.js';
import type { ReportKind } from '../report/dossier/release-act.js';

/** A team as every other knows it, from the directory. */
export interface DirectoryCard {
  readonly id: TeamId;
  readonly name: string;
  readonly nation: NationId;
  readonly role: string;
}

/** What stays of a nation that left during play, until the drill is over. */
export interface LeftBehind {
  readonly cards: readonly DirectoryCard[];
  /** The teams in the order in which each is its neighbour's: it must not close where one is gone. */
  readonly ring: readonly TeamId[];
}

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
      /** Where it left during play: what the others know of its teams, so that nobody of them notices who left. */
      readonly left?: LeftBehind;
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
