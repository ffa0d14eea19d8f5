import type { ConductSees } from './conduct-sees.js';
import type { Fold } from '../shell/stream/stream.js';
import { clockBeforeStart, foldClock } from '../ui/time/drill-clock.js';
import { foldInject } from './controlled-injects.js';
import type { ControlledDrill } from './controlled-view.js';
import { past } from './past.js';

export const controlledDrill: Fold<ConductSees, ControlledDrill> = {
  empty: {
    drill: clockBeforeStart,
    title: '',
    nations: {},
    organisations: {},
    teams: {},
    rows: {},
    titles: {},
    schedule: 0,
    evaluation: 0,
  },
  fold: (view, line) => {
    const next = foldPreparation(foldInject(view, line), line.event);
    return { ...next, drill: foldClock(view.drill, line), log: past(line, view.log) };
  },
};

function foldPreparation(view: ControlledDrill, event: ConductSees): ControlledDrill {
  switch (event.type) {
    case 'drill-created':
      return { ...view, title: event.title };
    case 'nation-added':
      return { ...view, nations: { ...view.nations, [event.nation]: event.name } };
    case 'organisation-added':
      return { ...view, organisations: { ...view.organisations, [event.organisation]: event.name } };
    case 'team-added':
      return { ...view, schedule: view.schedule + 1, teams: { ...view.teams, [event.team.id]: event.team } };
    case 'comcheck-opened':
      return { ...view, comcheck: askedAnew(view, event.nation) };
    case 'comcheck-answered':
      return { ...view, comcheck: answeredBy(view.comcheck ?? {}, event.team, event.console) };
    case 'evaluator-added':
    case 'evaluator-changed':
    case 'evaluator-left':
    case 'evaluation-settled':
    case 'outage-verified':
    case 'outage-withdrawn':
      return { ...view, evaluation: view.evaluation + 1 };
    case 'marking-frozen':
    case 'marking-reopened':
      return { ...view, schedule: view.schedule + 1, closed: event.type === 'marking-frozen' };
    case 'drill-started':
    case 'phase-jumped':
    case 'clock-turned':
      return { ...view, schedule: view.schedule + 1 };
    default:
      return view;
  }
}

/** A nation's own check asks its teams alone: what the others answered stands. */
const askedAnew = ({ comcheck = {}, teams }: ControlledDrill, nation: string | undefined) =>
  Object.fromEntries(
    Object.entries(comcheck).filter(([team]) => nation !== undefined && teams[team]?.nation !== nation),
  );

const answeredBy = (
  before: Readonly<Record<string, readonly string[]>>,
  team: string,
  console: string,
): Readonly<Record<string, readonly string[]>> => ({
  ...before,
  [team]: [...new Set([...(before[team] ?? []), console])],
});
