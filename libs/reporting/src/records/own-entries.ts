import { ownerOf, type DrillEvent, type Entry, type NationId, type SeenDrill } from '#libs/domain';

/** What happened to the drill as a whole and to nobody's own: the clock and the plan. */
const OF_THE_DRILL: readonly DrillEvent['type'][] = [
  'drill-scheduled',
  'comcheck-opened',
  'drill-started',
  'drill-paused',
  'drill-resumed',
  'speed-changed',
  'phase-jumped',
  'clock-shifted',
  'drill-stopped',
  'drill-ended',
  'drill-aborted',
];

/** What evaluators did is told in the report; here it would tell who marked whom. */
const NOT_TOLD: readonly DrillEvent['type'][] = [
  'team-prepared',
  'mark-given',
  'mark-moderated',
  'observation-recorded',
  'inject-skipped',
];

/** An entry as its reader may have it: of several teams only those of the nation. */
function narrowed(entry: Entry, drill: SeenDrill, nation: NationId): Entry | undefined {
  const { event } = entry;
  if (event.type !== 'inject-released' && event.type !== 'inject-closed' && event.type !== 'control-message-sent')
    return undefined;
  const isOwn = (team: string): boolean => drill.teams.get(team)?.card.nation === nation;
  if (event.type === 'control-message-sent') {
    const to = event.to.filter(isOwn);
    return to.length > 0 ? { ...entry, event: { ...event, to } } : undefined;
  }
  const teams = event.teams.filter(isOwn);
  return teams.length > 0 ? { ...entry, event: { ...event, teams } } : undefined;
}

/**
 * What of a drill's journal may go to one nation as a file: its own, and what everybody saw of the clock.
 * @param nation null: the region, which has the clock and nothing of any nation
 */
export function ownEntries(drill: SeenDrill, entries: readonly Entry[], nation: NationId | null): readonly Entry[] {
  return entries.flatMap((entry): Entry[] => {
    const { event } = entry;
    if (OF_THE_DRILL.includes(event.type)) {
      // A reason may name a team: it stays with the direction.
      return [{ ...entry, event: 'reason' in event ? ({ ...event, reason: '' } as DrillEvent) : event }];
    }
    if (nation === null || NOT_TOLD.includes(event.type)) return [];
    const own = narrowed(entry, drill, nation);
    if (own) return [own];
    return ownerOf(event, drill) === nation && event.type !== 'inject-released' ? [entry] : [];
  });
}
