import type { CommandKey, DrillId, NationId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/time.js';
import type { Finding, FindingToWrite } from './finding.js';
import type { ActionStatus, ActionToPlan, ImprovementAction } from './improvement-action.js';
import type { ReleaseAct, ReleaseToMake, SignOff } from './release-act.js';
import type { ReleasedTeam, ResultsAct, ResultsToRelease } from './results/released-results.js';
import type { NeedToState, StatedNeed } from './stated-need.js';

/** Whose a dossier is: a nation's by its code, or the region's, which has none. */
export type DossierOwner = NationId | 'region';

/** What can happen to a dossier. A later word on the same thing takes the place of the earlier, which stays readable. */
export type DossierEvent =
  | { readonly type: 'need-stated'; readonly need: string; readonly says: NeedToState; readonly action: string | null }
  | { readonly type: 'need-withdrawn'; readonly need: string }
  | { readonly type: 'finding-written'; readonly finding: string; readonly says: FindingToWrite }
  | { readonly type: 'finding-withdrawn'; readonly finding: string; readonly reason: string }
  | { readonly type: 'action-planned'; readonly action: string; readonly says: ActionToPlan }
  | {
      readonly type: 'action-moved';
      readonly action: string;
      readonly status: ActionStatus;
      readonly note: string | null;
    }
  | ({ readonly type: 'report-signed-off' } & Omit<SignOff, 'at'>)
  | { readonly type: 'report-released'; readonly release: string; readonly says: ReleaseToMake }
  | {
      readonly type: 'results-released';
      readonly release: string;
      readonly says: ResultsToRelease;
      /** What is let go, as it stood. */
      readonly teams: readonly ReleasedTeam[];
    }
  | { readonly type: 'release-withdrawn'; readonly release: string; readonly reason: string };

/** One numbered line of a dossier. Numbers begin at 1 and have no gaps. */
export interface DossierEntry {
  readonly seq: number;
  readonly at: Instant;
  /** Who did it, as the drill's journal would name them. */
  readonly by: string;
  readonly key?: CommandKey;
  readonly asked?: string;
  readonly event: DossierEvent;
}

/** What one owner has added to the report of one drill. */
export interface Dossier {
  readonly owner: DossierOwner;
  readonly drill: DrillId;
  readonly seq: number;
  readonly needs: ReadonlyMap<string, StatedNeed>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly actions: ReadonlyMap<string, ImprovementAction>;
  readonly signOffs: readonly SignOff[];
  readonly releases: readonly ReleaseAct[];
  readonly results: readonly ResultsAct[];
}

export const emptyDossier = (owner: DossierOwner, drill: DrillId): Dossier => ({
  owner,
  drill,
  seq: 0,
  needs: new Map(),
  findings: new Map(),
  actions: new Map(),
  signOffs: [],
  releases: [],
  results: [],
});
