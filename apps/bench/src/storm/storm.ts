/** What the bench asks of a process whose consoles come back after every loss. */
export type StormOrder =
  | { readonly do: 'join'; readonly url: string; readonly drill: string; readonly tokens: readonly string[] }
  | { readonly do: 'join-bare'; readonly url: string; readonly sockets: number }
  | { readonly do: 'tell' };

/** One that comes back: since when it is up to date again, in Unix milliseconds; undefined while it is not. */
export type Back = number | undefined;

/** A console, and how often each inject arrived at it. */
export interface StormConsole {
  readonly back: Back;
  readonly drops: number;
  readonly heard: Readonly<Record<string, number>>;
  /** Injects whose delivery the server has taken note of. */
  readonly acknowledged: readonly string[];
}

export type StormReport =
  | { readonly said: 'joined' }
  | { readonly said: 'told'; readonly consoles: readonly StormConsole[]; readonly bare: readonly (number | null)[] };

export type BareStormOrder = { readonly do: 'listen'; readonly port: number; readonly bytes: number };
export type BareStormReport = { readonly said: 'listening' };
