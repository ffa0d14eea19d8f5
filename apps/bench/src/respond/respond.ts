/** A console, and the drill that it plays. */
export interface Answering {
  readonly drill: string;
  readonly token: string;
}

/** What the bench asks of the process that answers, over one way in, with so many in flight. */
export type RespondOrder =
  | {
      readonly do: 'join';
      readonly url: string;
      /** In the order in which they answer. */
      readonly consoles: readonly Answering[];
      readonly questions: number;
    }
  | {
      readonly do: 'answer';
      readonly over: 'socket' | 'http';
      readonly milliseconds: number;
      /** As many as there are consoles unless said otherwise; fewer are asked by each console in its turn. */
      readonly inFlight?: number;
    };

export type RespondReport =
  | { readonly said: 'joined' }
  | {
      readonly said: 'answered';
      /** Answers acknowledged, and how many were not. */
      readonly answers: number;
      readonly refused: number;
      readonly perSecond: number;
      /** Milliseconds from asking to acknowledgement. */
      readonly times: readonly number[];
    };

export type CommitOrder = {
  readonly do: 'commit';
  readonly url: string;
  readonly connections: number;
  readonly inFlight: number;
  readonly width: number;
  readonly milliseconds: number;
};

export type CommitReport = { readonly said: 'committed'; readonly perSecond: number };

/** What the bench asks of the socket.io server that keeps what it is told in a row and says so, and nothing else. */
export type BareRespondOrder =
  | { readonly do: 'listen'; readonly url: string; readonly connections: number }
  | { readonly do: 'width'; readonly width: number };

export type BareRespondReport = { readonly said: 'listening'; readonly port: number } | { readonly said: 'set' };
