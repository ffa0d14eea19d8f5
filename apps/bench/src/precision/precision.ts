/** What the bench asks of the process that watches many drills at once. */
export type WatchOrder =
  | {
      readonly do: 'watch';
      readonly url: string;
      /** Sessions of control, of which each watches some of the drills: one is heard on so many pages only. */
      readonly tokens: readonly string[];
      readonly drills: readonly string[];
      /** A bare server with a socket for each drill. */
      readonly barePort: number;
    }
  | { readonly do: 'tell' };

/** One release as it was heard: which, how late it was decided, and how late it arrived, in milliseconds. */
export interface HeardRelease {
  readonly drill: number;
  readonly inject: string;
  readonly due: number;
  readonly decided: number;
  readonly arrived: number;
}

export type WatchReport =
  | { readonly said: 'watching' }
  | { readonly said: 'told'; readonly muster: readonly HeardRelease[]; readonly bare: readonly HeardRelease[] };

/** What the bench asks of the bare scheduler: to listen, or to commit a row and say so at each of these instants. */
export type BareAlarmOrder =
  | { readonly do: 'listen'; readonly url: string }
  | { readonly do: 'play'; readonly drills: number; readonly from: number; readonly seconds: number };

export type BareAlarmReport = { readonly said: 'listening'; readonly port: number } | { readonly said: 'played' };
