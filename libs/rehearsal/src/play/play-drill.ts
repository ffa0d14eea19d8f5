import type { DrillSummary, Following, RehearsalResult, StreamEntry } from '#libs/contracts';
import type { ControlSees } from '#libs/domain';
import { ServerDoor } from '../door/server-door.js';
import { startEvaluating, type Evaluated } from '../evaluators/evaluating.js';
import { countAnswers } from '../verdict/count-answers.js';
import { countDeliveries } from '../verdict/count-deliveries.js';
import { dueDeliveries } from '../verdict/due-deliveries.js';
import { ControlDesk } from './control-desk.js';
import { LeadDrill } from './lead-drill.js';
import type { Orders, Standing, TeamTally } from './orders.js';
import { playTeams, type Playing } from './play-teams.js';
import { fetchReport } from './fetch-report.js';
import type { RehearsalPlan, RehearsalWatch } from './rehearsal-plan.js';
import { readDrill, setUpDrill, teamOrders } from './set-up-drill.js';

const MOST_FAULTS = 50;
const GRACE = 120_000;
const LOOK_EVERY = 500;

/** Hands the teams out to whoever plays them: this process, or several. */
export type Enlist = (orders: Orders) => readonly Playing[];

export const inThisProcess: Enlist = (orders) => [playTeams(orders)];

/**
 * Plays a whole drill against a running server: sets it up, seats the teams, starts it, waits for its end and sets what
 * reached the consoles against what the journal says. Throws `ServerSaidNo` or `ServerAway` where it cannot even begin.
 */
export async function playDrill(
  plan: RehearsalPlan,
  watch: RehearsalWatch,
  enlist: Enlist = inThisProcess,
): Promise<RehearsalResult> {
  const { door, token } = await new ServerDoor(plan.url).signIn(plan.organiserCode);
  watch.step(plan.attach === undefined ? 'Setting the drill up' : 'Looking at the drill');
  const drill = await (plan.attach === undefined ? setUpDrill(door, plan) : readDrill(door, plan.attach));
  const { url, seed, consoles, scenario, templates } = plan;
  const teams = await teamOrders(door, drill, plan);
  const faults: string[] = [];
  const note = (words: string): void => void (faults.length < MOST_FAULTS && faults.push(words));
  const begins = plan.attach === undefined && (drill.status === 'planned' || drill.status === 'scheduled');
  if (begins) await door.post(`/drills/${drill.id}/comcheck`, {}, 'comcheck');
  watch.step(`Seating ${teams.length} teams at ${teams.length * consoles} consoles`);
  const orders = { url, drill: drill.id, seed, consoles, teams };
  const playing = enlist({ ...orders, ...(scenario && { scenario }), ...(templates && { templates }) });
  const desk = new ControlDesk({ url, token, drill: drill.id }, note);
  const count = plan.attach === undefined ? (plan.evaluators ?? 0) : 0;
  const evaluating = await startEvaluating({ url, door, drill: drill.id, seed, scenario, count, fault: note });
  try {
    await Promise.all(playing.map(({ ready }) => ready));
    if (begins) watch.step('StartEx');
    if (begins) await door.post(`/drills/${drill.id}/start`, {}, 'start');
    const lead = new LeadDrill(door, desk, drill.id, plan.attach === undefined ? scenario : undefined, seed, note);
    const longest = plan.attach === undefined ? drill.duration / plan.speed + GRACE : undefined;
    const over = await desk.waitForEnd(longest, reporting(playing, desk, drill, watch, lead), plan.signal);
    plan.signal?.throwIfAborted();
    watch.step(over ? 'EndEx: counting' : 'The drill did not end: counting all the same');
    const tallies = (await Promise.all(playing.map((some) => some.finish()))).flat();
    if (count > 0) watch.step(`${count} evaluators mark what is left`);
    const evaluated = await evaluating.finish();
    return await verdict({ plan, drill, door, watch, tallies, faults, evaluated });
  } finally {
    evaluating.stop();
    desk.close();
    for (const some of playing) some.close();
  }
}

/** What is done again and again until EndEx. */
function reporting(
  playing: readonly Playing[],
  desk: ControlDesk,
  drill: DrillSummary,
  watch: RehearsalWatch,
  lead: LeadDrill,
): () => void {
  let next = 0;
  const report = (): void => {
    const standings = playing.map((some) => some.standing());
    const all = (one: (standing: Standing) => number): number => standings.reduce((sum, each) => sum + one(each), 0);
    const phase = drill.phases.findLast(({ at }) => at <= desk.time);
    watch.progress({
      time: desk.time,
      duration: drill.duration,
      phase: phase?.title.en ?? phase?.id ?? '',
      status: desk.status,
      releases: desk.releases,
      arrivals: all(({ arrivals }) => arrivals),
      answers: all(({ answers }) => answers),
      linked: all(({ linked }) => linked),
    });
  };
  return () => {
    lead.look();
    if (Date.now() < next) return;
    next = Date.now() + LOOK_EVERY;
    report();
  };
}

interface Played {
  readonly plan: RehearsalPlan;
  readonly drill: DrillSummary;
  readonly door: ServerDoor;
  readonly watch: RehearsalWatch;
  readonly tallies: readonly TeamTally[];
  readonly faults: string[];
  readonly evaluated: Evaluated;
}

async function verdict({ plan, drill, door, watch, tallies, faults, evaluated }: Played): Promise<RehearsalResult> {
  const followed = (await door.get(`/drills/${drill.id}/stream?since=0`)) as Following;
  const entries = followed.entries as readonly StreamEntry<ControlSees>[];
  const deliveries = countDeliveries(dueDeliveries(entries, plan.scenario), tallies);
  const { keptTwice, ...answers } = countAnswers(
    entries,
    tallies.flatMap((tally) => tally.answers),
  );
  const end = entries.findLast(({ event }) => event.type === 'drill-ended' || event.type === 'drill-aborted');
  const start = entries.find(({ event }) => event.type === 'drill-started');
  const report = await fetchReport(door, drill.id)
    .then((fetched) => watch.keepReport(fetched))
    .catch((error: unknown) => {
      faults.push(`no report: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    });
  return {
    format: 'muster-rehearsal/1',
    drill: drill.id,
    pack: plan.packName,
    teams: tallies.length,
    consoles: plan.consoles,
    speed: plan.speed,
    ended: end === undefined ? 'never' : end.event.type === 'drill-ended' ? 'ended' : 'aborted',
    seconds: end && start ? (end.at - start.at) / 1000 : 0,
    ...deliveries,
    doubled: deliveries.doubled + keptTwice,
    ...answers,
    ...evaluated,
    advisories: tallies.reduce((sum, { advisories }) => sum + advisories, 0),
    faults: [...faults, ...tallies.flatMap((tally) => tally.faults)].slice(0, MOST_FAULTS),
    report,
  };
}
