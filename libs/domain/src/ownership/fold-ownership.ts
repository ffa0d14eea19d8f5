import type { Folds } from '../drill/folds.js';
import type { OwnershipEvent } from './ownership-event.js';

/**
 * An erased entry folds to nothing: the drill is as if it had never been. The act itself only says so; once the key is
 * gone, whoever folds the journal anew finds nothing of the nation in it.
 */
export const ownershipFolds: Folds<OwnershipEvent['type']> = {
  erased: () => undefined,
  'release-read': () => undefined,
  'nation-erased': (drill, { nation }) => void drill.erased.push(nation),
};
