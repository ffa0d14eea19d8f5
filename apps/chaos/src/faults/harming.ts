import type { Seeded } from '#libs/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChaosHouse } from '../house/chaos-house.js';
import { fillDisk, slowDisk, stallDisk } from './disk.js';
import type { Fault, Harm } from './harm.js';
import { killApi, killPostgres, killRedis, killWorker, stopApi } from './kill.js';
import { cutLinks, stallLinks, stepClock, wipeRedis } from './shake.js';

const HARMS: readonly Harm[] = [
  killApi,
  stopApi,
  killWorker,
  killPostgres,
  killRedis,
  wipeRedis,
  cutLinks,
  stallLinks,
  stepClock,
  fillDisk,
  stallDisk,
  slowDisk,
];

/** Between two faults, in milliseconds: short enough that some fall into the recovery from the one before. */
const GAP = [200, 2500] as const;

/** Harms a house again and again, by chance from a seed, until it is told to stop. */
export class Harming {
  readonly faults: Fault[] = [];
  private going = false;
  private ended: Promise<void> = Promise.resolve();
  private failed: Error | undefined;

  constructor(
    private readonly house: ChaosHouse,
    private readonly chance: Seeded,
    private readonly told: (fault: Fault) => void,
  ) {}

  begin(): void {
    if (this.going) return;
    this.going = true;
    this.ended = this.work().catch((error: unknown) => {
      this.failed = error as Error;
    });
  }

  /** Lets the last fault end. Throws when something did not come back. */
  async end(): Promise<void> {
    this.going = false;
    await this.ended;
    if (this.failed) throw this.failed;
  }

  private async work(): Promise<void> {
    const harms = HARMS.filter(({ fits }) => fits(this.house)).flatMap((harm) => Array<Harm>(harm.weight).fill(harm));
    while (this.going) {
      await sleep(this.chance.between(...GAP));
      if (!this.going) return;
      const harm = this.chance.pick(harms);
      const from = Date.now();
      const target = await harm.does(this.house, this.chance);
      const fault = { kind: harm.kind, target, from, until: Date.now() };
      this.faults.push(fault);
      this.told(fault);
    }
  }
}
