/** What the bench asks of a process that holds consoles. */
export type CrowdOrder =
  | { readonly do: 'join'; readonly url: string; readonly drill: string; readonly tokens: readonly string[] }
  | { readonly do: 'join-bare'; readonly port: number; readonly sockets: number }
  | { readonly do: 'tell' };

/** Lateness in milliseconds of every arrival, by round. */
export type Arrivals = Readonly<Record<string, readonly number[]>>;

/** What such a process says. `size` comes once, with the first inject: the bytes of one message on the wire. */
export type CrowdReport =
  | { readonly said: 'joined' }
  | { readonly said: 'size'; readonly bytes: number }
  | {
      readonly said: 'told';
      readonly muster: Arrivals;
      readonly bare: Arrivals;
      readonly doubled: number;
      readonly unacknowledged: number;
    };
