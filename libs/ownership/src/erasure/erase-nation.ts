import { command } from '#libs/conduct';
import { eraseNation as decide, type NationId } from '#libs/domain';

export interface NationToErase {
  readonly nation: NationId;
  readonly phrase: string;
  readonly reason: string;
}

/** Everything that belongs to a nation is erased. */
export const eraseNation = command<NationToErase>('erase-nation', 'nation.erase', (drill, { nation, phrase, reason }) =>
  decide(drill, nation, phrase, reason),
);
