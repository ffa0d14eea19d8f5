import type { DrillSummary, InjectLine } from '#libs/contracts';
import { dueTime, formatOffset, injectStatus, type DrillId, type SeenDrill } from '#libs/domain';

/** A drill as a list or a header shows it. The clock's last piece lets the reader work out drill time for itself. */
export function drillSummary(id: DrillId, drill: SeenDrill): DrillSummary {
  return {
    id,
    title: drill.title,
    status: drill.status,
    pack: { ...drill.pack },
    speed: drill.clock.speed,
    segment: drill.clock.segments.at(-1) ?? null,
    startAt: drill.startAt === undefined ? null : new Date(drill.startAt).toISOString(),
    duration: drill.scenario.duration,
    seq: drill.seq,
    phases: drill.scenario.phases.map(({ id: phase, title, at }) => ({ id: phase, title, at })),
    nations: [...drill.nations].map(([nation, { name }]) => ({ nation, name })),
    organisations: [...drill.organisations].map(([organisation, { name, nation }]) => ({ organisation, name, nation })),
    teams: [...drill.teams.values()].map(({ card, comcheck }) => ({
      ...card,
      tags: [...card.tags],
      languages: [...card.languages],
      comcheck: comcheck.size,
    })),
  };
}

/** The MSEL as control sees it: each inject with where it stands at every team. */
export function injectLines(drill: SeenDrill): InjectLine[] {
  return [...drill.injects.values()].map((record) => ({
    id: record.inject.id,
    kind: record.inject.kind,
    title: record.inject.title,
    channel: record.inject.channel,
    trigger: record.inject.trigger.kind,
    at: record.inject.trigger.kind === 'offset' ? formatOffset(record.rescheduled ?? record.inject.trigger.at) : null,
    held: record.held,
    asks: record.inject.form !== undefined,
    teams: [...drill.teams.keys()].flatMap((team) => {
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
    }),
  }));
}
