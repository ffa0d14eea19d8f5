import type { Fault } from '#libs/contracts';
import type { PackHash, Scenario } from '#libs/domain';
import type { Digest } from './pack-folder.js';

/** A pack that can be played. */
export interface Pack {
  readonly scenario: Scenario;
  /** Says which content this is; a drill is pinned to it. */
  readonly hash: PackHash;
  /** The files that count, by path inside the folder. */
  readonly files: ReadonlyMap<string, Digest>;
  /** Absolute path of the folder. */
  readonly folder: string;
}

/** `unusable`: nothing in the folder could be judged as a scenario. */
export type PackReading =
  | { readonly ok: true; readonly pack: Pack; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly unusable: boolean };
