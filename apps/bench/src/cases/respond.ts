import type { BenchCase } from '#libs/contracts';
import { openHouse, type BenchHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { Door, readyDrill } from '../house/door.js';
import type { Telling } from '../output/telling.js';
import { respondPack } from '../pack/respond-pack.js';
import { PACK } from '../pack/write-pack.js';
import { judge, POOL, type Round } from '../respond/judge.js';
import { RESPOND, type RespondSize } from '../respond/respond-size.js';
import type {
  Answering,
  BareRespondOrder,
  BareRespondReport,
  CommitOrder,
  CommitReport,
  RespondOrder,
  RespondReport,
} from '../respond/respond.js';
import type { Measured, Measuring } from '../run/measuring.js';
import { answerWidth, answersKept } from './kept-answers.js';

/** Answers journalled, scored and acknowledged a second, beside single-row commits on the same PostgreSQL. */
export const respondCase: Measuring = {
  name: 'respond',
  seconds: { full: 200, quick: 60, small: 20 },
  parts: RESPOND.full.map(({ name }) => name).filter((name) => name !== 'respond'),
  async *measure(size, telling, part): AsyncGenerator<Measured> {
    for (const one of RESPOND[size])
      if (part === undefined || part === one.name) yield { measured: await respond(one, telling) };
  },
};

interface Sides {
  readonly muster: Child<RespondOrder, RespondReport>;
  readonly committer: Child<CommitOrder, CommitReport>;
  /** A bare socket.io server, and who answers it. */
  readonly bare: Child<BareRespondOrder, BareRespondReport>;
  readonly bareAnswers: Child<RespondOrder, RespondReport>;
}

async function respond(size: RespondSize, progress: Telling): Promise<BenchCase> {
  const { name, questions, inFlight } = size;
  progress.step(`${name}: starting the servers`);
  const house = await openHouse(respondPack(questions));
  const sides: Sides = {
    muster: new Child('../respond/respond-process.js'),
    committer: new Child('../respond/commit-process.js'),
    bare: new Child('../respond/bare-respond-process.js'),
    bareAnswers: new Child('../respond/respond-process.js'),
  };
  try {
    const organiser = await Door.enter(house.url, house.organiserCode);
    const consoles = await drillsUnderWay(organiser, size, progress);
    await sides.muster.ask({ do: 'join', url: house.url, consoles, questions }, 'joined');
    const { port } = await sides.bare.ask({ do: 'listen', url: house.databaseUrl, connections: POOL }, 'listening');
    const url = `http://127.0.0.1:${port}`;
    await sides.bareAnswers.ask({ do: 'join', url, consoles: consoles.slice(0, inFlight), questions }, 'joined');
    const rounds: Round[] = [];
    progress.step(`${name}: answering and committing in turn`);
    for (let round = 0; round <= size.rounds; round++) {
      progress.at(round, size.rounds);
      rounds.push(await play(sides, house, consoles[0]?.drill ?? '', size));
    }
    let kept = 0;
    for (const drill of new Set(consoles.map((console) => console.drill))) kept += await answersKept(house, drill);
    return judge(size, rounds, kept, house.peakMemory());
  } finally {
    await Promise.all(Object.values(sides).map((child: Child<object, { readonly said: string }>) => child.end()));
    await house.stop();
  }
}

/** As many consoles as answers in flight, taking turns through the drills. */
async function drillsUnderWay(
  organiser: Door,
  { drills, teams, inFlight }: RespondSize,
  progress: Telling,
): Promise<Answering[]> {
  const each = Math.ceil(inFlight / drills);
  const found: Answering[][] = [];
  for (let one = 0; one < drills; one++) {
    const { drill, consoles } = await readyDrill(organiser, PACK, teams, each, (done) =>
      progress.at(one * each + done, drills * each),
    );
    await organiser.post(`drills/${drill}/start`);
    found.push(consoles.map(({ token }) => ({ drill, token })));
  }
  const inTurn = Array.from({ length: each }, (_, console) => found.flatMap((of) => of[console] ?? []));
  return inTurn.flat().slice(0, inFlight);
}

async function play(
  { muster, committer, bare, bareAnswers }: Sides,
  { databaseUrl }: BenchHouse,
  drill: string,
  { round: milliseconds, inFlight }: RespondSize,
): Promise<Round> {
  const answer = (over: 'socket' | 'http') => muster.ask({ do: 'answer', over, milliseconds }, 'answered');
  const socket = await answer('socket');
  const width = await answerWidth(databaseUrl, drill);
  const commit = async (connections: number): Promise<number> => {
    const order = { do: 'commit', url: databaseUrl, connections, inFlight, width, milliseconds } as const;
    return (await committer.ask(order, 'committed')).perSecond;
  };
  const commits = await commit(inFlight);
  const http = await answer('http');
  const pooled = await commit(POOL);
  await bare.ask({ do: 'width', width }, 'set');
  const answered = await bareAnswers.ask({ do: 'answer', over: 'socket', milliseconds }, 'answered');
  return { socket, http, bare: answered, commits, pooled };
}
