import type { NationId, TeamId } from '../kernel/ids.js';

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
    };
