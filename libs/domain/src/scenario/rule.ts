import type { Indicator } from './response-form.js';
import type { Localised } from '../kernel/localised.js';
import type { Tlp } from '../kernel/tlp.js';

interface RuleBase {
  readonly id: string;
  /** What the rule looks for, in words that a team can be shown afterwards. */
  readonly text: Localised;
  /** The rule's part of the inject's quality; parts of one inject are weighed against their sum. */
  readonly share: number;
}

/** An automatic measure: pure, and its credit lies between 0 and 1. Texts and values may carry variables. */
export type Rule =
  | (RuleBase & { readonly kind: 'acknowledged'; readonly field: string })
  | (RuleBase & { readonly kind: 'exact'; readonly field: string; readonly anyOf: readonly string[] })
  | (RuleBase & { readonly kind: 'pattern'; readonly field: string; readonly pattern: string })
  | (RuleBase & { readonly kind: 'number'; readonly field: string; readonly value: number; readonly tolerance: number })
  | (RuleBase & { readonly kind: 'choice'; readonly field: string; readonly credit: Readonly<Record<string, number>> })
  | (RuleBase & { readonly kind: 'set'; readonly field: string; readonly right: readonly string[] })
  | (RuleBase & { readonly kind: 'ordering'; readonly field: string; readonly order: readonly string[] })
  | (RuleBase & { readonly kind: 'checklist'; readonly field: string; readonly points: readonly ChecklistPoint[] })
  | (RuleBase & { readonly kind: 'indicators'; readonly field: string; readonly right: readonly Indicator[] })
  | (RuleBase & { readonly kind: 'attached'; readonly field: string })
  | (RuleBase & SharedWithRule);

/** A cross-border measure: the team told the right team, in time, under a TLP no wider than allowed. */
interface SharedWithRule {
  readonly kind: 'shared';
  /** `neighbour`: the team that the drill puts next to this one; otherwise every team of that role. */
  readonly to: 'neighbour' | { readonly role: string };
  readonly right: readonly Indicator[];
  readonly widestTlp: Tlp;
}

/** One point of a checklist: met when the text holds any of the words, in any language. */
export interface ChecklistPoint {
  readonly id: string;
  readonly text: Localised;
  readonly anyOf: readonly string[];
}

export type RuleKind = Rule['kind'];

/** A rubric for evaluators: each criterion has levels with an anchor in words. */
export interface Rubric {
  readonly id: string;
  readonly share: number;
  readonly criteria: readonly RubricCriterion[];
  /** Answers that evaluators mark before StartEx, to find out how far they agree. */
  readonly samples?: readonly SampleAnswer[];
}

/** An answer that nobody gave, with the levels that the authors of the pack would give it. */
export interface SampleAnswer {
  readonly id: string;
  readonly text: Localised;
  readonly levels: Readonly<Record<string, number>>;
  /** Why these levels, for those who have marked it. */
  readonly because?: Localised;
}

export interface RubricCriterion {
  readonly id: string;
  readonly text: Localised;
  readonly weight: number;
  readonly anchors: readonly { readonly level: number; readonly text: Localised }[];
}
