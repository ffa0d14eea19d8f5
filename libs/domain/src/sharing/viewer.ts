import type { EvaluatorId, NationId, TeamId } from '../kernel/ids.js';

/** Who looks. A team's consoles all see the same; that is why the stream belongs to the team. */
export type Viewer =
  | { readonly role: 'control' }
  /** Control of a drill that is closed: nobody is it by themselves, see `asItStands`. */
  | { readonly role: 'closed-control' }
  /** Control of one nation's teams, and an observer of the rest. */
  | { readonly role: 'national-control'; readonly nation: NationId }
  | { readonly role: 'team'; readonly team: TeamId }
  | { readonly role: 'evaluator'; readonly evaluator: EvaluatorId }
  | { readonly role: 'observer' };

/** The name of a viewer's stream within a drill: `control`, `closed-control`, `nation:<id>`, `observers`, `team:<id>` or `evaluator:<id>`. */
export function streamOf(viewer: Viewer): string {
  switch (viewer.role) {
    case 'control':
      return 'control';
    case 'closed-control':
      return 'closed-control';
    case 'national-control':
      return `nation:${viewer.nation}`;
    case 'observer':
      return 'observers';
    case 'evaluator':
      return `evaluator:${viewer.evaluator}`;
    case 'team':
      return `team:${viewer.team}`;
  }
}
