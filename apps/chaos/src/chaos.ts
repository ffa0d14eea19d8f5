import { readPack } from '#libs/authoring';
import { ChaosResult } from '#libs/contracts';
import { seeded } from '#libs/domain';
import { playDrill, ServerDoor, type RehearsalPlan, type RehearsalWatch } from '#libs/rehearsal';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkJournal } from './check/check-journal.js';
import { lateReleases } from './check/late-releases.js';
import { differencesOf } from './check/same-everywhere.js';
import type { Fault } from './faults/harm.js';
import { Harming } from './faults/harming.js';
import { openChaosHouse, type ChaosHouse } from './house/chaos-house.js';
import { PACK, writeChaosPack } from './pack/chaos-pack.js';

export interface ChaosOptions {
  readonly minutes: number;
  readonly seed: string;
  readonly teams: number;
  readonly consoles: number;
  /** Whether Redis carries alarms and notices, where this machine has one. */
  readonly redis: boolean;
}

export interface ChaosWatch extends RehearsalWatch {
  harmed(fault: Fault): void;
}

const MINUTE = 60_000;

/** Plays a drill against an installation that is harmed all the time, and looks what is left. */
export async function chaos(options: ChaosOptions, watch: ChaosWatch): Promise<ChaosResult> {
  const scenarios = await mkdtemp(join(tmpdir(), 'muster-chaos-pack-'));
  try {
    const folder = await writeChaosPack(scenarios, options.minutes * MINUTE);
    const reading = await readPack(folder);
    if (!reading.ok) throw new Error('the pack of the chaos run is faulty');
    watch.step('Starting two API processes, a worker, PostgreSQL and what else there is');
    const house = await openChaosHouse({ scenarios, redis: options.redis });
    try {
      const { scenario } = reading.pack;
      return await harmedDrill(house, { ...options, ...plan(house), scenario }, options, watch);
    } finally {
      await house.stop();
    }
  } finally {
    await rm(scenarios, { recursive: true, force: true });
  }
}

const plan = ({ url, organiserCode }: ChaosHouse) => ({
  url,
  organiserCode,
  pack: PACK,
  packName: PACK,
  title: 'Chaos',
  speed: 1,
  evaluators: 0,
});

async function harmedDrill(
  house: ChaosHouse,
  plan: RehearsalPlan,
  { minutes, seed }: ChaosOptions,
  watch: ChaosWatch,
): Promise<ChaosResult> {
  const harming = new Harming(house, seeded(`${seed}/harm`), (fault) => watch.harmed(fault));
  let ending: Promise<void> | undefined;
  const played = await playDrill(plan, {
    step: (words) => watch.step(words),
    keepReport: (report) => watch.keepReport(report),
    progress: (progress) => {
      if (progress.status === 'running') harming.begin();
      else if (progress.status !== 'planned') ending ??= harming.end();
      watch.progress(progress);
    },
  });
  await (ending ?? harming.end());
  watch.step('Looking what is left');
  const { door } = await new ServerDoor(house.url).signIn(house.organiserCode);
  const doors = house.apis.map(({ url }) => door.at(url));
  const differences = await differencesOf(doors, played.drill);
  const { entries, chainHolds, orphanedAlarms } = await checkJournal(house, played.drill);
  const { faults } = harming;
  const byKind = Object.fromEntries(
    [...new Set(faults.map(({ kind }) => kind))]
      .sort()
      .map((kind) => [kind, faults.filter((one) => one.kind === kind).length]),
  );
  return ChaosResult.parse({
    format: 'muster-chaos/1',
    seed,
    minutes,
    carrier: house.redis ? 'redis' : 'postgres',
    faults: faults.length,
    byKind,
    missed: played.missed,
    doubled: played.doubled,
    lost: played.lost,
    unheard: played.unheard,
    strayed: played.strayed,
    ...lateReleases(entries, faults),
    entries: entries.length,
    chainHolds,
    differences,
    orphanedAlarms,
    ended: played.ended,
    teams: played.teams,
    consoles: played.consoles,
    due: played.due,
    delivered: played.delivered,
    sent: played.sent,
    kept: played.kept,
    complaints: played.faults,
  });
}
