import { changeSpeed, jumpClock, pauseClock, resumeClock, shiftClock, startClock } from '../clock/clock.js';
import { isFor } from '../scenario/audience.js';
import type { Drill } from './drill.js';
import type { Folds } from './folds.js';

type LifecycleEvent =
  | 'drill-created'
  | 'nation-added'
  | 'organisation-added'
  | 'team-added'
  | 'team-prepared'
  | 'drill-scheduled'
  | 'comcheck-opened'
  | 'comcheck-answered'
  | 'team-shown'
  | 'drill-started'
  | 'drill-paused'
  | 'drill-resumed'
  | 'speed-changed'
  | 'phase-jumped'
  | 'clock-shifted'
  | 'drill-stopped'
  | 'drill-ended'
  | 'drill-aborted';

function address(drill: Drill): void {
  for (const record of drill.injects.values()) {
    for (const [id, team] of drill.teams) if (isFor(record.inject.audience, team.card)) record.waiting.add(id);
  }
}

export const lifecycleFolds: Folds<LifecycleEvent> = {
  'drill-created': (drill, event) => {
    drill.title = event.title;
    drill.pack = { ...event.pack };
    drill.seed = event.seed;
    drill.settings = event.settings;
    drill.clock = { ...drill.clock, speed: event.settings.speed };
  },
  'nation-added': (drill, { nation, name }) => void drill.nations.set(nation, { name }),
  'organisation-added': (drill, { organisation, name, nation }) =>
    void drill.organisations.set(organisation, { name, nation }),
  'team-added': (drill, { team }) =>
    void drill.teams.set(team.id, { card: team, values: {}, artefacts: [], comcheck: new Set(), shown: false }),
  'team-prepared': (drill, { team, values, artefacts }) => {
    const record = drill.teams.get(team);
    if (record) Object.assign(record, { values, artefacts });
  },
  'drill-scheduled': (drill, { startAt }) => {
    drill.status = 'scheduled';
    drill.startAt = startAt;
    drill.scheduleVersion++;
  },
  'comcheck-opened': (drill, { nation }) => {
    if (nation === undefined) drill.comcheckOpen = true;
    else drill.comchecksOpen.add(nation);
    for (const { card, comcheck } of drill.teams.values())
      if (nation === undefined || card.nation === nation) comcheck.clear();
  },
  'comcheck-answered': (drill, event) => void drill.teams.get(event.team)?.comcheck.add(event.console),
  'team-shown': (drill, { team, shown }) => {
    const record = drill.teams.get(team);
    if (record) record.shown = shown;
  },
  'drill-started': (drill, _event, { at }) => {
    drill.status = 'running';
    drill.comcheckOpen = false;
    drill.comchecksOpen.clear();
    drill.clock = startClock(drill.clock, at);
    address(drill);
    drill.scheduleVersion++;
  },
  'drill-paused': (drill, _event, { at }) => {
    drill.status = 'paused';
    drill.clock = pauseClock(drill.clock, at);
    drill.scheduleVersion++;
  },
  'drill-resumed': (drill, _event, { at }) => {
    drill.status = 'running';
    drill.clock = resumeClock(drill.clock, at);
    drill.scheduleVersion++;
  },
  'speed-changed': (drill, { speed }, { at }) => {
    drill.clock = changeSpeed(drill.clock, at, speed);
    drill.scheduleVersion++;
  },
  'phase-jumped': (drill, { to }, { at }) => {
    drill.clock = jumpClock(drill.clock, at, to);
    drill.scheduleVersion++;
  },
  'clock-shifted': (drill, { from }, { at }) => {
    drill.clock = shiftClock(drill.clock, from, at);
    drill.scheduleVersion++;
  },
  'drill-stopped': (drill, _event, { at }) => {
    drill.status = 'stopped';
    drill.clock = pauseClock(drill.clock, at);
    drill.scheduleVersion++;
  },
  'drill-ended': (drill, _event, { at }) => end(drill, 'ended', at),
  'drill-aborted': (drill, _event, { at }) => end(drill, 'aborted', at),
};

function end(drill: Drill, status: 'ended' | 'aborted', at: number): void {
  drill.status = status;
  if (drill.clock.segments.length > 0) drill.clock = pauseClock(drill.clock, at);
  drill.scheduleVersion++;
}
