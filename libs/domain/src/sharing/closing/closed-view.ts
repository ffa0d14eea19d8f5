import type { SeenDrill } from '../../drill/drill.js';
import type { DrillEventType, Entry, EventOf } from '../../journal/event.js';
import type { TeamId } from '../../kernel/ids.js';
import { controlView } from '../control-view.js';
import type { ControlSees } from '../viewed.js';

type Stays<Type extends DrillEventType> = boolean | ((event: EventOf<Type>, drill: SeenDrill) => boolean);

const nationsOf = (drill: SeenDrill, teams: readonly TeamId[]): number =>
  new Set(teams.flatMap((team) => drill.teams.get(team)?.card.nation ?? [])).size;

/** What went to several nations at once tells of none. */
const ofSeveral = ({ teams }: { readonly teams: readonly TeamId[] }, drill: SeenDrill): boolean =>
  nationsOf(drill, teams) > 1;

/** The plan's own time brought it, or control to several nations at once: whatever else brings an inject tells how a team did. */
const asPlanned = (event: EventOf<'inject-released'>, drill: SeenDrill): boolean =>
  event.cause === 'control'
    ? ofSeveral(event, drill)
    : event.cause === 'time' && drill.injects.get(event.inject)?.inject.trigger.kind === 'offset';

/**
 * What control keeps: who took part, the clock, the plan and what was done about it, the evaluation as a whole. What a
 * nation did, was sent alone, or came to is not among it. Complete by type: a new kind of event does not compile before
 * somebody has said what becomes of it.
 */
const STAYS: { readonly [Type in DrillEventType]: Stays<Type> } = {
  'drill-created': true,
  'nation-added': true,
  'organisation-added': true,
  'team-added': true,
  'team-prepared': false,
  'drill-scheduled': true,
  'comcheck-opened': true,
  'comcheck-answered': true,
  'team-shown': true,
  'drill-started': true,
  'drill-paused': true,
  'drill-resumed': true,
  'speed-changed': true,
  'phase-jumped': true,
  'clock-shifted': true,
  'drill-stopped': true,
  'drill-ended': true,
  'drill-aborted': true,
  'inject-released': asPlanned,
  'inject-held': true,
  'inject-freed': true,
  'inject-skipped': ofSeveral,
  'inject-rescheduled': true,
  'inject-edited': true,
  'inject-inserted': true,
  'inject-delivered': false,
  'inject-opened': false,
  'inject-closed': false,
  'hint-taken': false,
  'action-met': false,
  'response-submitted': false,
  'response-scored': false,
  'message-sent': false,
  'control-message-sent': ({ to }, drill) => nationsOf(drill, to) > 1,
  'evaluator-added': true,
  'evaluation-settled': true,
  'mark-given': false,
  'mark-moderated': false,
  'observation-recorded': false,
  'evaluator-changed': true,
  'evaluator-left': true,
  'sample-marked': true,
  'outage-verified': false,
  'outage-withdrawn': false,
  'scoring-changed': true,
  'marking-frozen': true,
  'marking-reopened': true,
  'release-read': false,
  erased: false,
  'nation-erased': true,
};

/** Control of a drill that is closed. */
export function closedView(entry: Entry, drill: SeenDrill): ControlSees | undefined {
  const { event } = entry;
  const stays = STAYS[event.type] as Stays<typeof event.type>;
  const isKept =
    typeof stays === 'boolean' ? stays : (stays as (of: typeof event, at: SeenDrill) => boolean)(event, drill);
  return isKept ? controlView(entry) : undefined;
}
