import { blankDrill, type Drill, type SeenDrill } from '../../drill/drill.js';
import { evolve } from '../../drill/evolve.js';
import type { Entry } from '../../journal/event.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Score } from '../../scoring/score.js';
import { teamTotal, type TeamTotal } from '../../scoring/team-total.js';
import type { EvaluationSettings } from '../settings/evaluation-settings.js';
import { teamScores } from './team-scores.js';

/** All scores of one version, each with its justification, and the settings under which they were given. */
export interface VersionScores {
  readonly version: number;
  readonly settings: EvaluationSettings;
  readonly teams: readonly {
    readonly team: TeamId;
    readonly total: TeamTotal;
    readonly injects: readonly { readonly inject: InjectId; readonly score: Score }[];
  }[];
}

/**
 * The drill as it stood when a version of its scores ended, from the journal alone; the latest version as it stands.
 * Undefined where there was no such version.
 */
export function drillAtVersion(scenario: Scenario, entries: Iterable<Entry>, version: number): Drill | undefined {
  const drill = blankDrill(scenario);
  for (const entry of entries) {
    const { type } = entry.event;
    const next = type === 'scoring-changed' || type === 'marking-reopened';
    if (next && drill.evaluation.version === version) return drill;
    evolve(drill, entry);
  }
  return drill.evaluation.version === version ? drill : undefined;
}

/** The scores of the version with which a drill stands. */
export const versionScores = (drill: SeenDrill): VersionScores => ({
  version: drill.evaluation.version,
  settings: drill.evaluation.settings as EvaluationSettings,
  teams: [...drill.teams.keys()].map((team) => {
    const scores = teamScores(drill, team);
    const injects = [...scores].map(([inject, score]) => ({ inject, score }));
    return { team, total: teamTotal(scores.values()), injects };
  }),
});
