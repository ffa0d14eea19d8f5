export interface PrecisionSize {
  readonly drills: number;
  /** Alarms of each drill, a second apart, in each of two bouts; the first of a bout are not measured. */
  readonly alarms: number;
  readonly warmUp: number;
  /** Milliseconds from the first drill's start to the last one's, at most; kept free about the bare bout. */
  readonly apart: number;
}

export const PRECISION: PrecisionSize = { drills: 1000, alarms: 15, warmUp: 2, apart: 12_000 };
