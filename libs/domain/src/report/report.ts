import type { SeenDrill } from '../drill/drill.js';
import type { Entry } from '../journal/event.js';
import type { DrillId } from '../kernel/ids.js';
import type { Tlp } from '../kernel/tlp.js';
import { reportCoverage, type ReportCoverage } from './report-coverage.js';
import { reportInjects, type InjectResult } from './report-injects.js';
import { reportLateness, type ReportLateness } from './report-lateness.js';
import { reportObjectives, type ReportObjective } from './report-objectives.js';
import { playedTime, reportOverview, type ReportOverview } from './report-overview.js';
import { reportCommunications, type ReportCommunications } from './report-sharing.js';
import { reportTeam, type TeamResult } from './report-teams.js';
import { reportTimeline, type TimelineLine } from './report-timeline.js';

/**
 * The after-action report as data: codes, ids, figures and the scenario's own texts in all its languages, for every
 * writer alike. Instants and spans are in milliseconds; shares and qualities go from 0 to 1.
 */
export interface Report {
  readonly audience: 'organiser';
  readonly drill: DrillId;
  /** It tells of every team in detail: for the organisation that holds the drill, and nobody else. */
  readonly tlp: Tlp;
  readonly overview: ReportOverview;
  readonly timeline: readonly TimelineLine[];
  readonly objectives: readonly ReportObjective[];
  readonly coverage: ReportCoverage;
  readonly teams: readonly TeamResult[];
  readonly injects: readonly InjectResult[];
  readonly lateness: ReportLateness;
  readonly communications: ReportCommunications;
}

/**
 * The organiser's whole report, worked out from the drill and its journal alone. May be asked for at any time; before
 * the end it tells how the drill stands.
 * @param entries the journal of that same drill, from its first entry on
 */
export function report(drill: SeenDrill, entries: readonly Entry[]): Report {
  const end = playedTime(drill, entries);
  const teams = [...drill.teams.keys()].map((team) => reportTeam(drill, team, end));
  return {
    audience: 'organiser',
    drill: entries[0]?.drill ?? '',
    tlp: 'TLP:AMBER+STRICT',
    overview: reportOverview(drill, entries),
    timeline: reportTimeline(entries),
    objectives: reportObjectives(drill, teams),
    coverage: reportCoverage(drill, teams),
    teams,
    injects: reportInjects(drill, teams),
    lateness: reportLateness(entries, teams),
    communications: reportCommunications(drill, entries),
  };
}
