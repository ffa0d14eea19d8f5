/** Who is measured: Muster, the bare `ws`, the bare socket.io. */
export type Side = 'muster' | 'ws' | 'io';

/** When what came is read, and by consoles acknowledged: so many milliseconds after its arrival, spread over so many more. */
export interface Acknowledging {
  readonly after: number;
  readonly spread: number;
}

/** What the bench asks of a process that holds consoles. */
export type CrowdOrder =
  | {
      readonly do: 'join';
      readonly url: string;
      readonly drill: string;
      readonly tokens: readonly string[];
      readonly acknowledging: Acknowledging;
    }
  | {
      readonly do: 'join-bare';
      readonly side: 'ws' | 'io';
      readonly port: number;
      readonly sockets: number;
      readonly acknowledging: Acknowledging;
    }
  | { readonly do: 'tell' };

/** Lateness in milliseconds of every arrival, by round. */
export type Arrivals = Readonly<Record<string, readonly number[]>>;

/** What such a process says. `size` comes once, with the first inject: the bytes of one message on the wire. */
export type CrowdReport =
  | { readonly said: 'joined' }
  | { readonly said: 'size'; readonly bytes: number }
  | {
      readonly said: 'told';
      readonly arrivals: Readonly<Record<Side, Arrivals>>;
      readonly doubled: number;
      readonly unacknowledged: number;
    };
