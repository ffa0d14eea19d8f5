import type { BenchCase } from '#libs/contracts';
import { bar } from '../figures/bar.js';
import { percentile, spreadOf } from '../figures/spread.js';
import { openHouse, type BenchHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { Door, readyDrill } from '../house/door.js';
import type { Telling } from '../output/telling.js';
import { respondPack } from '../pack/respond-pack.js';
import { PACK } from '../pack/write-pack.js';
import type { CommitOrder, CommitReport, RespondOrder, RespondReport } from '../respond/respond.js';
import { answerWidth, answersKept } from './kept-answers.js';

export interface RespondSize {
  readonly inFlight: number;
  readonly teams: number;
  readonly questions: number;
  /** Rounds of each side that are measured; one round of each before them is not. */
  readonly rounds: number;
  /** Milliseconds of one round of one side. */
  readonly round: number;
}

export const RESPOND: RespondSize = { inFlight: 64, teams: 40, questions: 250, rounds: 4, round: 3000 };

/** As many connections as the server's own pool has, to try the limit with both. */
const POOL = 20;

type Answered = Extract<RespondReport, { readonly said: 'answered' }>;

/** One round of every side. */
interface Round {
  readonly socket: Answered;
  readonly http: Answered;
  readonly commits: number;
  readonly pooled: number;
}

/** Answers journalled, scored and acknowledged a second, beside single-row commits on the same PostgreSQL. */
export async function respond(size: RespondSize, progress: Telling): Promise<BenchCase> {
  progress.step('respond: starting the server');
  const house = await openHouse(respondPack(size.questions));
  const answerer = new Child<RespondOrder, RespondReport>('../respond/respond-process.js');
  const committer = new Child<CommitOrder, CommitReport>('../respond/commit-process.js');
  try {
    const organiser = await Door.enter(house.url, house.organiserCode);
    const { drill, consoles } = await readyDrill(organiser, PACK, size.teams, size.inFlight, (done) =>
      progress.at(done, size.inFlight),
    );
    await organiser.post(`drills/${drill}/start`);
    const { url } = house;
    await answerer.ask({ do: 'join', url, drill, consoles, questions: size.questions }, 'joined');
    const rounds: Round[] = [];
    progress.step('respond: answering and committing in turn');
    for (let round = 0; round <= size.rounds; round++) {
      progress.at(round, size.rounds);
      rounds.push(await play(answerer, committer, house, drill, size));
    }
    const kept = await answersKept(house, drill);
    return judge(size, rounds, kept, house.peakMemory());
  } finally {
    await Promise.all([answerer.end(), committer.end()]);
    await house.stop();
  }
}

async function play(
  answerer: Child<RespondOrder, RespondReport>,
  committer: Child<CommitOrder, CommitReport>,
  { databaseUrl }: BenchHouse,
  drill: string,
  { round: milliseconds, inFlight }: RespondSize,
): Promise<Round> {
  const answer = (over: 'socket' | 'http') => answerer.ask({ do: 'answer', over, milliseconds }, 'answered');
  const socket = await answer('socket');
  const width = await answerWidth(databaseUrl, drill);
  const commit = async (connections: number): Promise<number> => {
    const order = { do: 'commit', url: databaseUrl, connections, inFlight, width, milliseconds } as const;
    return (await committer.ask(order, 'committed')).perSecond;
  };
  const commits = await commit(inFlight);
  const http = await answer('http');
  return { socket, http, commits, pooled: await commit(POOL) };
}

const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

function judge({ inFlight, teams }: RespondSize, all: readonly Round[], kept: number, peak: number): BenchCase {
  const rounds = all.slice(1);
  const answers = all.flatMap(({ socket, http }) => [socket, http]);
  const acknowledged = answers.reduce((sum, one) => sum + one.answers, 0);
  const perSecond = median(rounds.map(({ socket }) => socket.perSecond));
  const httpPerSecond = median(rounds.map(({ http }) => http.perSecond));
  const commits = median(rounds.map((round) => round.commits));
  const pooled = median(rounds.map((round) => round.pooled));
  const limit = Math.max(commits, pooled);
  const ratio = { socket: perSecond / limit, http: httpPerSecond / limit };
  return {
    name: 'respond',
    figures: {
      perSecond,
      httpPerSecond,
      ...spreadOf(rounds.flatMap(({ socket }) => socket.times)),
      answers: acknowledged,
      refused: answers.reduce((sum, one) => sum + one.refused, 0),
      lost: Math.max(0, acknowledged - kept),
      inFlight,
      teams,
    },
    limit: {
      perSecond: limit,
      [`perSecondOn${inFlight}Connections`]: commits,
      [`perSecondOn${POOL}Connections`]: pooled,
    },
    peers: {},
    ratio,
    memory: { peak },
    bars: [
      bar({
        figure: 'answers against bare commits',
        value: ratio.socket,
        unit: '×',
        bar: 0.25,
        aim: 0.8,
        better: 'higher',
      }),
      bar({ figure: 'lost', value: Math.max(0, acknowledged - kept), unit: '', bar: 0, better: 'lower' }),
    ],
  };
}
