import type { DrillId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/time.js';

/** The elements of a capability, to one of which each action belongs: the codes of the vocabulary `poete`. */
export const POETE_ELEMENTS = ['planning', 'organization', 'equipment', 'training', 'exercises'] as const;
export type PoeteElement = (typeof POETE_ELEMENTS)[number];

export const ACTION_STATUSES = ['planned', 'under-way', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** A day of the calendar, `2026-11-22`, wherever one is. */
export type Day = string;

/** An improvement action as an editor writes it. */
export interface ActionToPlan {
  readonly issue: string;
  readonly correctiveAction: string;
  readonly element: PoeteElement;
  /** The capability target of the scenario that it improves. */
  readonly target: string | null;
  /** The finding that it follows from. */
  readonly finding: string | null;
  readonly owner: string;
  readonly organisation: string;
  readonly start: Day | null;
  readonly due: Day;
}

export interface ImprovementAction extends ActionToPlan {
  readonly id: string;
  readonly drill: DrillId;
  readonly status: ActionStatus;
  /** What its owner last said of it. */
  readonly note: string | null;
  readonly planned: Instant;
  readonly changed: Instant;
}

/** Neither done nor dropped. */
export const isOpenAction = ({ status }: Pick<ImprovementAction, 'status'>): boolean =>
  status === 'planned' || status === 'under-way';

/** Open although the day on which it was due has passed. */
export const isOverdue = (action: Pick<ImprovementAction, 'status' | 'due'>, today: Day): boolean =>
  isOpenAction(action) && action.due < today;
