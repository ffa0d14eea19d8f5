import { readPack } from '#libs/authoring';
import type { BenchCase } from '#libs/contracts';
import type { DrillId } from '#libs/domain';
import { journalMigrations, JournalStore, Keyring } from '#libs/journal';
import { createDataSource, migrate, startPostgres } from '#libs/platform';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bar } from '../figures/bar.js';
import { watchMemory } from '../house/peak-memory.js';
import type { Telling } from '../output/telling.js';
import { PACK, writePack } from '../pack/write-pack.js';
import { PlayedJournal } from '../report/played-journal.js';
import { reportPack } from '../report/report-pack.js';
import { BENCH_SECRET, type ReportOrder, type ReportReport } from '../report/report.js';

export interface ReportSize {
  readonly injects: number;
  /** Drills of so many teams, each of a nation of its own; bars are held against `measured`. */
  readonly teams: readonly number[];
  readonly measured: number;
}

export const REPORT: ReportSize = { injects: 60, teams: [10, 40, 160], measured: 40 };

const PROCESS = fileURLToPath(new URL('../report/report-process.js', import.meta.url));
const SECOND = 1000;
const MIB = 1024 * 1024;
const BATCH = 500;

type Done = Extract<ReportReport, { readonly said: 'done' }> & { readonly teams: number; readonly peak: number };

/** The whole set of documents of a drill, for the region and each nation, from the journal's rows to files. */
export async function report({ injects, teams, measured }: ReportSize, progress: Telling): Promise<BenchCase> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const postgres = await startPostgres({ folder: join(folder, 'postgres') });
  try {
    await writePack(folder, reportPack(injects));
    const runs: Done[] = [];
    for (const count of teams) {
      progress.step(`report: playing a drill of ${count} teams`);
      const drill = await seed(postgres.url, join(folder, PACK), count);
      progress.step(`report: writing the documents of ${count} nations`);
      const out = join(folder, `out-${count}`);
      const order = { do: 'print', databaseUrl: postgres.url, drill, scenarioFolder: join(folder, PACK), out } as const;
      runs.push({ ...(await printed(order, progress)), teams: count });
      await rm(out, { recursive: true, force: true });
    }
    return judge(runs, injects, measured);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function seed(url: string, scenarioFolder: string, teams: number): Promise<DrillId> {
  const pack = await readPack(scenarioFolder);
  if (!pack.ok) throw new Error(`The pack of the bench is not clean: ${JSON.stringify(pack.faults)}`);
  const source = await createDataSource({ url, entities: [], migrations: journalMigrations }).initialize();
  try {
    await migrate(source);
    const journal = new JournalStore(source, new Keyring(BENCH_SECRET));
    const drill = randomUUID();
    const entries = new PlayedJournal(drill, pack.pack.scenario, teams).play();
    await journal.begin(drill);
    let head = await journal.head(drill);
    for (let first = 0; first < entries.length && head; first += BATCH)
      head = await journal.append(drill, head, entries.slice(first, first + BATCH));
    if (!head) throw new Error('The journal was not kept.');
    return drill;
  } finally {
    await source.destroy();
  }
}

/** In a process of its own, whose memory is looked at. */
async function printed(order: ReportOrder, progress: Telling): Promise<Omit<Done, 'teams'>> {
  const child = fork(PROCESS, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const peakOf = watchMemory(child.pid ?? 0);
  try {
    const done = new Promise<Done>((resolve, reject) => {
      child.on('message', (said: ReportReport) => {
        if (said.said === 'printed') progress.at(said.owners, said.of);
        else resolve({ ...said, teams: 0, peak: peakOf() });
      });
      child.once('exit', (code) => reject(new Error(`The process that prints ended with ${code}.`)));
    });
    child.send(order);
    return await done;
  } finally {
    const gone = child.exitCode === null ? once(child, 'exit') : undefined;
    child.disconnect();
    child.kill();
    await gone;
  }
}

function judge(runs: readonly Done[], injects: number, measured: number): BenchCase {
  const of = (teams: number): Done | undefined => runs.find((run) => run.teams === teams);
  const main = of(measured) ?? runs[0];
  if (!main) throw new Error('Nothing was measured.');
  const [small, large] = [runs[0] ?? main, runs.at(-1) ?? main];
  const each = ({ took, teams }: Done): number => took / (teams + 1);
  const figures = Object.fromEntries(
    runs.flatMap((run) => [
      [`secondsOf${run.teams}`, run.took / SECOND],
      [`peakMbOf${run.teams}`, Math.round(run.peak / MIB)],
    ]),
  );
  const growth = each(large) / each(small);
  return {
    name: 'report',
    figures: {
      ...figures,
      read: main.reading,
      whole: main.took,
      entries: main.entries,
      files: main.files,
      megabytes: Math.round(main.bytes / MIB),
      injects,
    },
    limit: { read: main.bare },
    peers: {},
    ratio: { read: main.reading / main.bare, whole: main.took / main.bare },
    memory: { peak: main.peak },
    bars: [
      bar({
        figure: `seconds for ${main.teams} nations`,
        value: main.took / SECOND,
        unit: '',
        bar: 60,
        better: 'lower',
      }),
      bar({ figure: 'peak memory', value: main.peak / MIB, unit: 'MB', bar: 1024, better: 'lower' }),
      bar({
        figure: `time a nation, ${large.teams} against ${small.teams}`,
        value: growth,
        unit: '×',
        bar: 1.1,
        better: 'lower',
      }),
    ],
  };
}
