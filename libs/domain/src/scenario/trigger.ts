import type { InjectId } from '../kernel/ids.js';
import type { DrillTime, Milliseconds } from '../kernel/time.js';

/** What can happen to an inject, for a team, that another inject may wait for. */
export const TRIGGER_EVENTS = ['released', 'delivered', 'opened', 'answered', 'closed'] as const;
export type TriggerEvent = (typeof TRIGGER_EVENTS)[number];

/**
 * When an inject falls due. `offset` is the same for all teams; `manual` waits for a controller; all others are decided
 * for each team apart, so that the story branches.
 */
export type Trigger =
  | { readonly kind: 'offset'; readonly at: DrillTime }
  | { readonly kind: 'after'; readonly inject: InjectId; readonly event: TriggerEvent; readonly delay: Milliseconds }
  | {
      readonly kind: 'answer';
      readonly inject: InjectId;
      readonly field: string;
      readonly includes: readonly string[];
      readonly delay: Milliseconds;
    }
  | {
      readonly kind: 'score';
      readonly inject: InjectId;
      readonly atLeast?: number;
      readonly below?: number;
      readonly delay: Milliseconds;
    }
  | { readonly kind: 'silence'; readonly inject: InjectId; readonly after: Milliseconds }
  | { readonly kind: 'unmet'; readonly action: InjectId; readonly delay: Milliseconds }
  | { readonly kind: 'manual' };

/** The inject that a trigger waits for, where it waits for one. */
export function waitsFor(trigger: Trigger): InjectId | undefined {
  switch (trigger.kind) {
    case 'offset':
    case 'manual':
      return undefined;
    case 'unmet':
      return trigger.action;
    case 'after':
    case 'answer':
    case 'score':
    case 'silence':
      return trigger.inject;
  }
}
