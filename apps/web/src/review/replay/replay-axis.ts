import type { Clock, Instant } from '#libs/domain';

interface Piece {
  readonly at: Instant;
  /** Where the piece begins on the axis, and how long it is there. */
  readonly from: number;
  readonly length: number;
  readonly span: number;
  readonly stands: boolean;
}

/** The line along which a drill is looked back on: as long as it was played, with its pauses drawn together. */
export interface ReplayAxis {
  readonly length: number;
  /** Where the clock stood: parts of the axis. */
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
  /** Where an instant lies; what was before StartEx or after the end lies there. */
  readonly positionOf: (at: Instant) => number;
  /** The last instant that lies at a position, in whole milliseconds. */
  readonly instantAt: (position: number) => Instant;
}

/** No pause takes more of the axis than this part of what was played, so that a night does not hide a drill. */
const MOST_OF_A_PAUSE = 0.03;

/** @param end the instant at which play ended */
export function replayAxis({ segments }: Pick<Clock, 'segments'>, end: Instant): ReplayAxis {
  const spans = segments.map(({ at, rate }, index) => ({
    at,
    stands: rate === 0,
    span: Math.max(0, (segments[index + 1]?.at ?? Math.max(end, at)) - at),
  }));
  const played = spans.reduce((sum, { span, stands }) => sum + (stands ? 0 : span), 0);
  const most = Math.max(1, played * MOST_OF_A_PAUSE);
  let length = 0;
  const pieces = spans.flatMap(({ at, span, stands }): Piece[] => {
    if (span === 0) return [];
    const from = length;
    const own = stands ? Math.min(span, most) : span;
    length += own;
    return [{ at, from, length: own, span, stands }];
  });
  const start = segments[0]?.at ?? end;
  return {
    length,
    pauses: pieces.filter(({ stands }) => stands).map(({ from, length: own }) => ({ from, to: from + own })),
    positionOf: (at) => {
      const piece = pieces.findLast((one) => one.at <= at);
      return piece ? piece.from + Math.min(1, (at - piece.at) / piece.span) * piece.length : 0;
    },
    instantAt: (position) => {
      const piece = pieces.findLast((one) => one.from <= position);
      if (!piece) return start;
      return Math.round(piece.at + Math.min(1, Math.max(0, position - piece.from) / piece.length) * piece.span);
    },
  };
}
