import type { PackHash, Scenario, SeenDrill, TeamArtefact, TeamId, Values } from '#libs/domain';

/** What a team gets before StartEx: its values, and the files made from them. */
export interface PreparedTeam {
  readonly team: TeamId;
  readonly values: Values;
  readonly artefacts: readonly TeamArtefact[];
}

/** Where scenarios come from, pinned by the content hash of their pack. */
export abstract class ScenarioSource {
  abstract scenarioOf(hash: PackHash): Promise<Scenario | undefined>;
  /** Works out every team's values and makes and keeps its artefacts. The same drill always gives the same. */
  abstract prepare(drill: SeenDrill): Promise<PreparedTeam[]>;
}
