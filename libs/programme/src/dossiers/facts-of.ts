import { hasStarted, isOver, type DossierFacts, type SeenDrill } from '#libs/domain';

/** What a dossier has to know of its drill. */
export const factsOf = (drill: SeenDrill): DossierFacts => ({
  status: drill.status,
  started: hasStarted(drill),
  over: isOver(drill),
  nations: [...new Set([...drill.teams.values()].map(({ card }) => card.nation))],
  objectives: drill.scenario.objectives.map(({ id }) => id),
  targets: drill.scenario.objectives.flatMap(({ targets }) => targets.map(({ id }) => id)),
});
