import type { DrillSummary } from '#libs/contracts';
import type { DrillId, NationId, SeenDrill } from '#libs/domain';

/**
 * A drill as a list or a header shows it. The clock's last piece lets the reader work out drill time for itself.
 * @param of the nation of which alone it may tell; of all where it is undefined
 */
export function drillSummary(id: DrillId, drill: SeenDrill, of?: NationId): DrillSummary {
  const isMeant = (nation: NationId): boolean => of === undefined || nation === of;
  return {
    id,
    title: drill.title,
    status: drill.status,
    pack: { ...drill.pack },
    speed: drill.clock.speed,
    segment: drill.clock.segments.at(-1) ?? null,
    startAt: drill.startAt === undefined ? null : new Date(drill.startAt).toISOString(),
    duration: drill.scenario.duration,
    // Others than control would learn from it how much is going on elsewhere.
    seq: of === undefined ? drill.seq : 0,
    phases: drill.scenario.phases.map(({ id: phase, title, at }) => ({ id: phase, title, at })),
    nations: [...drill.nations].flatMap(([nation, { name }]) => (isMeant(nation) ? [{ nation, name }] : [])),
    organisations: [...drill.organisations].flatMap(([organisation, { name, nation }]) =>
      isMeant(nation) ? [{ organisation, name, nation }] : [],
    ),
    teams: [...drill.teams.values()]
      .filter(({ card }) => isMeant(card.nation))
      .map(({ card, comcheck }) => ({
        ...card,
        tags: [...card.tags],
        languages: [...card.languages],
        comcheck: comcheck.size,
      })),
  };
}
