import type { SeenDrill } from '../drill/drill.js';
import type { DrillEvent, DrillEventType, EventOf } from '../journal/event.js';
import type { NationId, TeamId } from '../kernel/ids.js';

/** What an event is about: a nation, teams, or nobody's own. */
type About = { readonly nation: NationId } | { readonly teams: readonly TeamId[] } | undefined;

type Abouts = { readonly [Type in DrillEventType]: ((event: EventOf<Type>) => About) | undefined };

const theNation = ({ nation }: { readonly nation: NationId }): About => ({ nation });
const theTeam = ({ team }: { readonly team: TeamId }): About => ({ teams: [team] });
const theTeams = ({ teams }: { readonly teams: readonly TeamId[] }): About => ({ teams });
const nobody = undefined;

/** Complete by type: a new kind of event does not compile before somebody has said whose it is. */
const ABOUT: Abouts = {
  'drill-created': nobody,
  'nation-added': theNation,
  'organisation-added': theNation,
  'team-added': ({ team }) => ({ nation: team.nation }),
  'team-prepared': theTeam,
  'drill-scheduled': nobody,
  'comcheck-opened': ({ nation }) => (nation === undefined ? undefined : { nation }),
  'comcheck-answered': theTeam,
  'team-shown': theTeam,
  'drill-started': nobody,
  'drill-paused': nobody,
  'drill-resumed': nobody,
  'speed-changed': nobody,
  'phase-jumped': nobody,
  'clock-shifted': nobody,
  'drill-stopped': nobody,
  'drill-ended': nobody,
  'drill-aborted': nobody,
  'inject-released': theTeams,
  'inject-held': nobody,
  'inject-freed': nobody,
  'inject-skipped': theTeams,
  'inject-rescheduled': nobody,
  'inject-edited': nobody,
  'inject-inserted': nobody,
  'inject-delivered': theTeam,
  'inject-opened': theTeam,
  'inject-closed': theTeams,
  'hint-taken': theTeam,
  'action-met': theTeam,
  'response-submitted': theTeam,
  'response-scored': theTeam,
  'message-sent': ({ from }) => ({ teams: [from] }),
  'control-message-sent': ({ to }) => ({ teams: to }),
  'evaluator-added': nobody,
  'evaluation-settled': nobody,
  'mark-given': theTeam,
  'mark-moderated': theTeam,
  'observation-recorded': theTeam,
  'evaluator-changed': nobody,
  'evaluator-left': nobody,
  'sample-marked': nobody,
  'outage-verified': theTeam,
  'outage-withdrawn': nobody,
  'scoring-changed': nobody,
  'marking-frozen': nobody,
  'marking-reopened': nobody,
  'release-read': theNation,
  erased: nobody,
  'nation-erased': nobody,
};

const aboutOf = (event: DrillEvent): About =>
  (ABOUT[event.type] as ((event: DrillEvent) => About) | undefined)?.(event);

/** Whether a team may have what is its nation's own: what is about that team, or about the nation as a whole. */
export function isForTeam(event: DrillEvent, team: TeamId): boolean {
  if (event.type === 'team-added') return event.team.id === team;
  const about = aboutOf(event);
  return about !== undefined && ('nation' in about || about.teams.includes(team));
}

/**
 * The nation to which an event belongs: all that it says is that nation's own. Undefined where it is the drill's, or
 * tells of several nations at once.
 */
export function ownerOf(event: DrillEvent, drill: SeenDrill): NationId | undefined {
  const about = aboutOf(event);
  if (!about) return undefined;
  if ('nation' in about) return about.nation;
  const [first, ...others] = about.teams;
  const nation = first === undefined ? undefined : drill.teams.get(first)?.card.nation;
  return others.every((team) => drill.teams.get(team)?.card.nation === nation) ? nation : undefined;
}
