import type { Seeded } from '#libs/domain';
import type { ChaosHouse } from '../house/chaos-house.js';

/** One way to harm an installation. Settles when what was harmed is there again; gives what it was. */
export interface Harm {
  readonly kind: string;
  /** How often it comes, against the others. */
  readonly weight: number;
  /** Whether it can be done here at all. */
  readonly fits: (house: ChaosHouse) => boolean;
  readonly does: (house: ChaosHouse, chance: Seeded) => Promise<string>;
}

/** Harm that was done: when it began and when what was harmed was back, on the wall's clock. */
export interface Fault {
  readonly kind: string;
  readonly target: string;
  readonly from: number;
  readonly until: number;
}
