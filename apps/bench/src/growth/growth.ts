/** What the bench asks of the process that commits and reads in a bare table, and what that says. */
export type GrowthOrder =
  | { readonly do: 'fill'; readonly url: string; readonly rows: number; readonly width: number }
  | { readonly do: 'commit'; readonly inFlight: number; readonly milliseconds: number };

export type GrowthReport =
  | { readonly said: 'filled' }
  /** Milliseconds that one commit and the reading of its row took. */
  | { readonly said: 'committed'; readonly times: readonly number[] };

export interface GrowthSize {
  /** Entries in the journal, growing. */
  readonly entries: readonly number[];
  /** Consoles that fill it between two of these. */
  readonly fillers: number;
  /** Consoles that answer in turn while it is measured: one alone would say more than any console may. */
  readonly answerers: number;
  /** Answers in flight while it is measured: few, as in a drill, so that no line forms. */
  readonly inFlight: number;
  readonly teams: number;
  readonly questions: number;
  /** Rounds of each side at each size, and milliseconds of one. */
  readonly rounds: number;
  readonly round: number;
}

export const GROWTH: GrowthSize = {
  entries: [1_000, 10_000, 100_000, 1_000_000],
  fillers: 64,
  answerers: 32,
  inFlight: 8,
  teams: 40,
  questions: 250,
  rounds: 5,
  round: 2000,
};
