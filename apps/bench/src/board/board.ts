/** What the bench asks of the process in which teams answer and control watches. */
export type BoardOrder =
  | {
      readonly do: 'join';
      readonly url: string;
      readonly drill: string;
      readonly organiser: string;
      readonly teams: readonly { readonly team: string; readonly token: string }[];
      readonly questions: number;
      readonly watchers: number;
      readonly barePort: number;
    }
  /** Answers so many a second, each another question of a team, for so long. */
  | { readonly do: 'answer'; readonly perSecond: number; readonly milliseconds: number }
  /** The same with messages of so many bytes that a bare server passes on to as many. */
  | { readonly do: 'send'; readonly perSecond: number; readonly milliseconds: number; readonly bytes: number }
  | { readonly do: 'tell' };

/** A cell of the matrix, and what it is worth. */
export interface BoardCell {
  readonly inject: string;
  readonly team: string;
  readonly points: number | null;
}

export type BoardReport =
  | { readonly said: 'joined' }
  | {
      readonly said: 'answered';
      readonly answers: number;
      readonly refused: number;
      /** Milliseconds from asking to each watcher's board. */
      readonly times: readonly number[];
      /** Answers that did not reach every board. */
      readonly missed: number;
      /** Bytes that a watcher got for one answer. */
      readonly bytes: number;
    }
  | { readonly said: 'sent'; readonly times: readonly number[] }
  | {
      readonly said: 'told';
      readonly boards: readonly {
        readonly cells: readonly BoardCell[];
        readonly totals: Readonly<Record<string, number>>;
        readonly doubled: number;
      }[];
    };
