import type { SeenDrill } from '../../drill/drill.js';
import { refuse } from '../../kernel/refusal.js';
import type { Viewer } from '../viewer.js';

/**
 * Whether the drill is closed: scoring is frozen, nobody marks or moderates any more, and what came of a nation is that
 * nation's own. Marking that is opened again opens the drill with it.
 */
export const isClosed = ({ evaluation }: Pick<SeenDrill, 'evaluation'>): boolean => evaluation.frozen;

/**
 * As whom somebody sees a drill as it stands. Once it is closed, those who are of no nation keep what is the drill's:
 * control what it planned and did itself, evaluators what observers see. A nation's own people lose nothing. What a nation
 * releases is read where releases are read, and makes no difference here.
 */
export function asItStands(viewer: Viewer, drill: SeenDrill): Viewer {
  if (!isClosed(drill)) return viewer;
  switch (viewer.role) {
    case 'control':
      return { role: 'closed-control' };
    case 'evaluator':
      return { role: 'observer' };
    default:
      return viewer;
  }
}

/** Whether a viewer has lost what is the nations' own, because the drill is closed. */
export const isClosedTo = (viewer: Viewer, drill: SeenDrill): boolean => asItStands(viewer, drill) !== viewer;

/** What those are told who ask for what is a nation's own when the drill is closed to them. */
export const drillClosed = refuse(
  'drill-closed',
  'The drill is closed: what came of a nation is its own. Ask it for a release.',
  { state: 'closed' },
);

/** The refusal for whoever asks for what is a nation's own when the drill is closed to them. */
export const ifClosed = (drill: SeenDrill, viewer: Viewer): typeof drillClosed | undefined =>
  isClosedTo(viewer, drill) ? drillClosed : undefined;
