import type { BenchCase } from '#libs/contracts';
import { bar } from '../figures/bar.js';
import { percentile, spreadOf } from '../figures/spread.js';
import type { RespondSize } from './respond-size.js';
import type { RespondReport } from './respond.js';

type Answered = Extract<RespondReport, { readonly said: 'answered' }>;

/** As many connections as the server's own pool has, to try the limit with both. */
export const POOL = 20;

/** One round of every side. */
export interface Round {
  readonly socket: Answered;
  readonly http: Answered;
  /** Answers to the bare socket.io server. */
  readonly bare: Answered;
  /** Bare commits a second. */
  readonly commits: number;
  readonly pooled: number;
}

const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/** @param kept answers in the journals, all rounds together */
export function judge(size: RespondSize, all: readonly Round[], kept: number, peak: number): BenchCase {
  const { name, inFlight, teams, drills } = size;
  const rounds = all.slice(1);
  const answers = all.flatMap(({ socket, http }) => [socket, http]);
  const acknowledged = answers.reduce((sum, one) => sum + one.answers, 0);
  const middle = (of: (round: Round) => number): number => median(rounds.map(of));
  const perSecond = middle(({ socket }) => socket.perSecond);
  const httpPerSecond = middle(({ http }) => http.perSecond);
  const bare = middle((round) => round.bare.perSecond);
  const commits = middle((round) => round.commits);
  const pooled = middle((round) => round.pooled);
  const limit = Math.max(commits, pooled);
  const ratio = { socket: perSecond / limit, http: httpPerSecond / limit, againstSocketIo: perSecond / bare };
  const lost = Math.max(0, acknowledged - kept);
  return {
    name,
    figures: {
      perSecond,
      httpPerSecond,
      ...spreadOf(rounds.flatMap(({ socket }) => socket.times)),
      answers: acknowledged,
      refused: answers.reduce((sum, one) => sum + one.refused, 0),
      lost,
      ...{ inFlight, teams, drills },
    },
    limit: {
      perSecond: limit,
      [`perSecondOn${inFlight}Connections`]: commits,
      [`perSecondOn${POOL}Connections`]: pooled,
    },
    peers: {
      'socket.io, one commit each': { perSecond: bare, ...spreadOf(rounds.flatMap((round) => round.bare.times)) },
    },
    ratio,
    memory: { peak },
    bars: [
      bar({
        figure: 'answers against bare commits',
        value: ratio.socket,
        ...{ unit: '×', bar: 0.25, aim: 0.8, better: 'higher' },
      }),
      bar({ figure: 'lost', value: lost, unit: '', bar: 0, better: 'lower' }),
    ],
  };
}
