import { ConfigError } from '../config/config-error.js';

/** Why Muster cannot work with a part of what it is given, and what to do about it. */
export interface Unfit {
  /** Names the part and what is wrong with it; no sentence end. */
  readonly says: string;
  /** One sentence or two. */
  readonly mend: string;
}

/** @throws ConfigError one line, where there is something to say */
export function refuseUnfit(found: Unfit | undefined): void {
  if (found) throw new ConfigError(`Muster cannot start: ${found.says}. ${found.mend}`);
}
