import type { BareOrder, BareReport } from '../bare/bare.js';
import type { BenchCase, InjectLine } from '#libs/contracts';
import type { BoardOrder, BoardReport } from '../board/board.js';
import { bar } from '../figures/bar.js';
import { spreadOf } from '../figures/spread.js';
import { openHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { Door, readyDrill } from '../house/door.js';
import { processorOf } from '../house/process-use.js';
import type { Telling } from '../output/telling.js';
import { respondPack } from '../pack/respond-pack.js';
import { PACK } from '../pack/write-pack.js';

export interface BoardSize {
  readonly teams: number;
  readonly injects: number;
  /** Control's consoles that watch. */
  readonly watchers: number;
  readonly perSecond: number;
  /** Bouts of each side in turn, and one of each before them that is not measured. */
  readonly bouts: number;
  /** Milliseconds of one bout of one side. */
  readonly bout: number;
}

export const BOARD: BoardSize = { teams: 200, injects: 100, watchers: 10, perSecond: 200, bouts: 3, bout: 8000 };

type Answered = Extract<BoardReport, { readonly said: 'answered' }>;
type Told = Extract<BoardReport, { readonly said: 'told' }>;

/** From a team's answer to its score on the board of everybody who watches, while two hundred a second come in. */
export async function board(size: BoardSize, telling: Telling): Promise<BenchCase> {
  const { teams, injects, watchers, perSecond, bout } = size;
  telling.step('board: starting the server');
  const house = await openHouse(respondPack(injects));
  const crowd = new Child<BoardOrder, BoardReport>('../board/board-process.js');
  const bare = new Child<BareOrder, BareReport>('../board/bare-board-process.js');
  try {
    const organiser = await Door.enter(house.url, house.organiserCode);
    telling.step('board: signing in');
    const ready = await readyDrill(organiser, PACK, teams, teams, (done) => telling.at(done, teams));
    const { drill } = ready;
    const { port: barePort } = await bare.ask({ do: 'listen' }, 'listening');
    await organiser.post(`drills/${drill}/start`);
    const { url } = house;
    const join = {
      url,
      drill,
      organiser: organiser.token,
      teams: ready.consoles,
      questions: injects,
      watchers,
      barePort,
    };
    await crowd.ask({ do: 'join', ...join }, 'joined');
    telling.step('board: answering and sending in turn');
    const pid = house.servers[0]?.pid ?? 0;
    const muster: Answered[] = [];
    const sent: number[][] = [];
    let used = 0;
    for (let round = 0; round <= size.bouts; round++) {
      telling.at(round, size.bouts);
      const before = processorOf(pid);
      const one = await crowd.ask({ do: 'answer', perSecond, milliseconds: bout }, 'answered');
      used += round === 0 ? 0 : processorOf(pid) - before;
      muster.push(one);
      const { times } = await crowd.ask({ do: 'send', perSecond, milliseconds: bout, bytes: one.bytes }, 'sent');
      sent.push([...times]);
    }
    const told = await crowd.ask({ do: 'tell' }, 'told');
    const lines = await organiser.get<InjectLine[]>(`drills/${drill}/injects`);
    return judge({ size, muster, sent, told, lines, used, peak: house.peakMemory() });
  } finally {
    await Promise.all([crowd.end(), bare.end()]);
    await house.stop();
  }
}

interface Played {
  readonly size: BoardSize;
  readonly muster: readonly Answered[];
  readonly sent: readonly (readonly number[])[];
  readonly told: Told;
  readonly lines: readonly InjectLine[];
  readonly used: number;
  readonly peak: number;
}

function judge({ size, muster, sent, told, lines, used, peak }: Played): BenchCase {
  const counted = muster.slice(1);
  const late = spreadOf(counted.flatMap(({ times }) => times));
  const limit = spreadOf(sent.slice(1).flat());
  const answers = counted.reduce((sum, one) => sum + one.answers, 0);
  const count = (of: (one: Answered) => number): number => muster.reduce((sum, one) => sum + of(one), 0);
  const doubled = told.boards.reduce((sum, one) => sum + one.doubled, 0);
  const wrong = told.boards.reduce((sum, one) => sum + wrongCells(one, lines), 0);
  const ratio = { p50: late.p50 / limit.p50, p99: late.p99 / limit.p99 };
  const missed = count((one) => one.missed);
  return {
    name: 'board',
    figures: {
      ...late,
      perSecond: (answers * 1000) / (size.bouts * size.bout),
      missed,
      doubled,
      lost: wrong,
      refused: count((one) => one.refused),
      answerUs: (used * 1000) / answers,
      bytes: Math.round(counted[0]?.bytes ?? 0),
      ...{ teams: size.teams, injects: size.injects, watchers: size.watchers },
    },
    limit: { ...limit },
    peers: {},
    ratio,
    memory: { peak },
    bars: [
      bar({ figure: 'p99 against a bare broadcast', value: ratio.p99, unit: '×', bar: 5, aim: 2, better: 'lower' }),
      bar({ figure: 'missed, doubled or wrong', value: missed + doubled + wrong, unit: '', bar: 0, better: 'lower' }),
    ],
  };
}

/** Cells and totals of a board that differ from what the server says when it is asked for all. */
function wrongCells({ cells, totals }: Told['boards'][number], lines: readonly InjectLine[]): number {
  const held = new Map(cells.map(({ inject, team, points }) => [`${inject}/${team}`, points]));
  const sums = new Map<string, number>();
  let wrong = 0;
  for (const { id, teams } of lines)
    for (const { team, points } of teams) {
      if ((held.get(`${id}/${team}`) ?? null) !== points) wrong++;
      sums.set(team, (sums.get(team) ?? 0) + (points ?? 0));
    }
  for (const [team, sum] of sums) if (Math.abs(sum - (totals[team] ?? 0)) > 1e-6) wrong++;
  return wrong;
}
