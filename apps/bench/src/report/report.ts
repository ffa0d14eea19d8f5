/** What the bench asks of the process that prints. */
export interface ReportOrder {
  readonly do: 'print';
  readonly databaseUrl: string;
  readonly drill: string;
  readonly scenarioFolder: string;
  readonly out: string;
}

export type ReportReport =
  | { readonly said: 'printed'; readonly owners: number; readonly of: number }
  | {
      readonly said: 'done';
      /** Milliseconds from the first row to the last file. */
      readonly took: number;
      /** Of those, until the models of all documents could be made. */
      readonly reading: number;
      /** Milliseconds of reading the same rows with the bare driver. */
      readonly bare: number;
      readonly entries: number;
      readonly files: number;
      readonly bytes: number;
    };

/** The secret that seals what belongs to nations; the bench keeps none. */
export const BENCH_SECRET = Buffer.alloc(32, 7);
