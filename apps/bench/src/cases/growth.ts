import type { BenchCase } from '#libs/contracts';
import pg from 'pg';
import { bar } from '../figures/bar.js';
import { percentile } from '../figures/spread.js';
import { openHouse, type BenchHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { Door, readyDrill } from '../house/door.js';
import type { GrowthOrder, GrowthReport, GrowthSize } from '../growth/growth.js';
import type { Telling } from '../output/telling.js';
import { respondPack } from '../pack/respond-pack.js';
import { PACK } from '../pack/write-pack.js';
import type { RespondOrder, RespondReport } from '../respond/respond.js';
import { answersKept, answerWidth } from './kept-answers.js';

type Answerer = Child<RespondOrder, RespondReport>;
type Bare = Child<GrowthOrder, GrowthReport>;

/** What the two sides took at one size, in milliseconds, all rounds together. */
interface AtSize {
  readonly entries: number;
  readonly muster: readonly number[];
  readonly bare: readonly number[];
}

/** Milliseconds for which is answered before it is looked how far the journal has grown. */
const FILLING = 1000;

/** How long an answer takes in a journal that grows, beside a commit and a reading in a table that grows alike. */
export async function growth(size: GrowthSize, telling: Telling): Promise<BenchCase> {
  telling.step('growth: starting the server');
  const house = await openHouse(respondPack(size.questions));
  const answerers: Answerer[] = [
    new Child('../respond/respond-process.js'),
    new Child('../respond/respond-process.js'),
  ];
  const bare: Bare = new Child('../growth/bare-growth-process.js');
  try {
    const organiser = await Door.enter(house.url, house.organiserCode);
    const all = size.fillers + size.answerers;
    const { drill, consoles } = await readyDrill(organiser, PACK, size.teams, all, (done) => telling.at(done, all));
    await organiser.post(`drills/${drill}/start`);
    const join = { do: 'join', url: house.url, questions: size.questions } as const;
    const answering = consoles.map(({ token }) => ({ drill, token }));
    const [filler, measured] = answerers as [Answerer, Answerer];
    await filler.ask({ ...join, consoles: answering.slice(0, size.fillers) }, 'joined');
    await measured.ask({ ...join, consoles: answering.slice(size.fillers) }, 'joined');
    const found: AtSize[] = [];
    let acknowledged = await answers(measured, size.round, size.inFlight);
    for (const entries of size.entries) {
      telling.step(`growth: filling the journal to ${entries} entries`);
      for (let head = await headOf(house, drill); head < entries; head = await headOf(house, drill)) {
        telling.at(head, entries);
        acknowledged += await answers(filler, FILLING);
      }
      const width = await answerWidth(house.databaseUrl, drill);
      await bare.ask({ do: 'fill', url: house.databaseUrl, rows: entries, width }, 'filled');
      telling.step(`growth: measuring at ${entries} entries`);
      const at = await measure(entries, measured, bare, size);
      acknowledged += at.muster.length;
      found.push(at);
    }
    const lost = Math.max(0, acknowledged - (await answersKept(house, drill)));
    return judge(found, lost, house.peakMemory());
  } finally {
    await Promise.all([...answerers, bare].map((child) => child.end()));
    await house.stop();
  }
}

const answers = async (answerer: Answerer, milliseconds: number, inFlight?: number): Promise<number> => {
  const order = { do: 'answer', over: 'socket', milliseconds, ...(inFlight !== undefined && { inFlight }) } as const;
  return (await answerer.ask(order, 'answered')).answers;
};

async function headOf({ databaseUrl }: BenchHouse, drill: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found = await client.query<{ seq: string }>('SELECT seq FROM journal_head WHERE drill = $1', [drill]);
    return Number(found.rows[0]?.seq ?? 0);
  } finally {
    await client.end();
  }
}

/** The two sides in turn, so that a busy moment meets both. */
async function measure(entries: number, answerer: Answerer, bare: Bare, size: GrowthSize): Promise<AtSize> {
  const [muster, committed]: [number[], number[]] = [[], []];
  for (let round = 0; round < size.rounds; round++) {
    const { inFlight, round: milliseconds } = size;
    const order = { do: 'answer', over: 'socket', milliseconds, inFlight } as const;
    muster.push(...(await answerer.ask(order, 'answered')).times);
    committed.push(...(await bare.ask({ do: 'commit', inFlight, milliseconds }, 'committed')).times);
  }
  return { entries, muster: muster.toSorted((a, b) => a - b), bare: committed.toSorted((a, b) => a - b) };
}

function judge(found: readonly AtSize[], lost: number, peak: number): BenchCase {
  const [first, last] = [found.at(0), found.at(-1)];
  if (!first || !last) throw new RangeError('growth is measured at one size at least');
  const times = (side: 'muster' | 'bare') =>
    Object.fromEntries(
      found.flatMap((at) => [
        [`p50At${at.entries}`, percentile(at[side], 0.5)],
        [`p99At${at.entries}`, percentile(at[side], 0.99)],
      ]),
    );
  const grown = (side: 'muster' | 'bare'): number => percentile(last[side], 0.5) / percentile(first[side], 0.5);
  const [muster, bare] = [grown('muster'), grown('bare')];
  const figure = `an answer at ${last.entries} entries against ${first.entries}`;
  return {
    name: 'growth',
    figures: { ...times('muster'), entries: last.entries, lost },
    limit: times('bare'),
    peers: {},
    ratio: {
      growth: muster,
      bareGrowth: bare,
      toBareAtTheEnd: percentile(last.muster, 0.5) / percentile(last.bare, 0.5),
    },
    memory: { peak },
    bars: [
      bar({ figure, value: muster, unit: '×', bar: 1.1, better: 'lower' }),
      bar({ figure: 'lost', value: lost, unit: '', bar: 0, better: 'lower' }),
    ],
  };
}
