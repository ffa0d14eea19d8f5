/** What the bench asks of the bare server. */
export type BareOrder =
  | { readonly do: 'listen' }
  | {
      readonly do: 'send';
      readonly bytes: number;
      readonly rounds: readonly { readonly round: string; readonly due: number }[];
    };

export type BareReport = { readonly said: 'listening'; readonly port: number };
