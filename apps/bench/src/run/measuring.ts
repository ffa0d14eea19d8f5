import type { BenchCase, BenchMissing } from '#libs/contracts';
import type { Telling } from '../output/telling.js';

/** As founders run it, in five minutes, and so small that only its running is seen. */
export type Size = 'full' | 'quick' | 'small';

export type Measured =
  { readonly measured: BenchCase } | { readonly leftOut: BenchMissing } | { readonly failed: BenchMissing };

/** Something that the bench measures. It runs in a process of its own. */
export interface Measuring {
  readonly name: string;
  /** What it is expected to take, in seconds. */
  readonly seconds: Readonly<Record<Size, number>>;
  /** Figure sets that can be asked for alone, by their names. */
  readonly parts?: readonly string[];
  /** Gives each figure set as soon as it is there, so that what comes later cannot lose it. */
  measure(size: Size, telling: Telling, part?: string): AsyncIterable<Measured>;
}
