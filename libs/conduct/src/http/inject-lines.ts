import type { InjectLine } from '#libs/contracts';
import {
  dueTime,
  formatOffset,
  injectStatus,
  isOver,
  nationKnows,
  teamsOfNation,
  type NationId,
  type SeenDrill,
  type SeenInject,
  type TeamId,
} from '#libs/domain';

type TeamLine = InjectLine['teams'][number];

/**
 * The MSEL as control sees it: each inject with where it stands at every team.
 * @param isClosed whether the drill is closed to whoever asks: then there is the plan alone, and nothing of any team
 */
export const injectLines = (drill: SeenDrill, isClosed: boolean): InjectLine[] =>
  [...drill.injects.values()].map((record) => ({
    ...lineOf(record),
    at: plannedAt(record),
    teams: isClosed ? [] : [...drill.teams.keys()].flatMap((team) => teamLine(drill, record, team)),
  }));

/** Of the MSEL what there is for who controls a nation, with where it stands at that nation's teams. Nothing to come. */
export const nationLines = (drill: SeenDrill, nation: NationId): InjectLine[] =>
  [...drill.injects.values()].flatMap((record) => {
    const knowledge = nationKnows(drill, record, nation);
    if (!knowledge) return [];
    const teams = teamsOfNation(drill, nation).flatMap((team) => teamLine(drill, record, team));
    const at = knowledge === 'content' ? plannedAt(record) : null;
    return [{ ...lineOf(record), held: false, at, teams: teams.map((line) => soFar(drill, record, line)) }];
  });

const lineOf = ({ inject, held }: SeenInject): Omit<InjectLine, 'at' | 'teams'> => ({
  id: inject.id,
  kind: inject.kind,
  title: inject.title,
  channel: inject.channel,
  trigger: inject.trigger.kind,
  held,
  asks: inject.form !== undefined,
});

const plannedAt = ({ inject: { trigger }, rescheduled }: SeenInject): string | null =>
  trigger.kind === 'offset' ? formatOffset(rescheduled ?? trigger.at) : null;

function teamLine(drill: SeenDrill, record: SeenInject, team: TeamId): TeamLine[] {
  const delivery = record.deliveries.get(team);
  if (!delivery && !record.waiting.has(team)) return [];
  const due = delivery?.released ? undefined : dueTime(drill, record, team);
  return [
    {
      team,
      status: injectStatus(drill, record, team),
      due: due === undefined ? null : formatOffset(due),
      revisions: delivery?.submissions.length ?? 0,
      late: delivery?.submissions.at(0)?.late ?? false,
      quality: delivery?.score?.quality ?? null,
      points: delivery?.score?.points ?? null,
    },
  ];
}

/** Without what is to come, and without a score while the team may still answer: either would help it along. */
function soFar(drill: SeenDrill, record: SeenInject, line: TeamLine): TeamLine {
  const settled = isOver(drill) || record.deliveries.get(line.team)?.closed !== undefined;
  return {
    ...line,
    due: null,
    status: line.status === 'armed' ? 'planned' : line.status,
    quality: settled ? line.quality : null,
    points: settled ? line.points : null,
  };
}
