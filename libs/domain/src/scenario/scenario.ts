import type { Choice, EvaluationSettings } from '../evaluation/settings/evaluation-settings.js';
import type { Audience } from './audience.js';
import type { ResponseForm } from './response-form.js';
import type { Rubric, Rule } from './rule.js';
import type { Trigger } from './trigger.js';
import type { VariableSpec } from './variables.js';
import type { InjectId } from '../kernel/ids.js';
import type { Language, Localised } from '../kernel/localised.js';
import type { DrillTime, Milliseconds } from '../kernel/time.js';
import type { Tlp } from '../kernel/tlp.js';

export const CHANNELS = ['email', 'phone', 'news', 'social', 'chat', 'ticket', 'siem', 'intel', 'orders'] as const;
export type Channel = (typeof CHANNELS)[number];

export const INJECT_KINDS = ['contextual', 'contingency', 'expected-action'] as const;
export type InjectKind = (typeof INJECT_KINDS)[number];

/** Codes from the vocabularies, by which coverage is counted. */
export interface Tags {
  readonly gca: readonly string[];
  readonly first: readonly string[];
  readonly x1060: readonly string[];
  readonly rsit: readonly string[];
  readonly tactics: readonly string[];
  readonly techniques: readonly string[];
  readonly free: readonly string[];
}

export interface Phase {
  readonly id: string;
  readonly title: Localised;
  readonly at: DrillTime;
}

export interface Need {
  readonly id: string;
  readonly text: Localised;
  readonly mandates: readonly string[];
}

/** An objective answers needs, and is reached through capability targets and their critical tasks. */
export interface Objective {
  readonly id: string;
  readonly title: Localised;
  readonly needs: readonly string[];
  readonly tags: Tags;
  readonly targets: readonly CapabilityTarget[];
}

export interface CapabilityTarget {
  readonly id: string;
  readonly title: Localised;
  readonly tasks: readonly CriticalTask[];
}

export interface CriticalTask {
  readonly id: string;
  readonly title: Localised;
}

export interface InjectContent {
  readonly subject: string;
  readonly body: string;
}

export interface Hint {
  readonly id: string;
  readonly text: Localised;
  /** The part of the inject's quality that taking the hint costs, from 0 to 1. */
  readonly cost: number;
}

/** A file of the pack, or one made for each team from a template. */
export interface Artefact {
  readonly id: string;
  /** Path inside the pack's folder. */
  readonly file: string;
  /** The file's name as teams see it. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: Localised;
  /** `file`: as it is; `text`: variables are filled in for each team; `pcap`: a capture made from a description. */
  readonly make: 'file' | 'text' | 'pcap';
}

export interface Sender {
  readonly name: string;
  readonly address?: string;
}

export interface Inject {
  readonly id: InjectId;
  readonly kind: InjectKind;
  readonly title: Localised;
  readonly trigger: Trigger;
  readonly audience: Audience;
  readonly channel: Channel;
  readonly from: Sender;
  readonly content: Readonly<Partial<Record<Language, InjectContent>>>;
  readonly attachments: readonly string[];
  readonly hints: readonly Hint[];
  /** Answered within this time of delivery: full timeliness. */
  readonly target?: Milliseconds;
  /** The deadline, from delivery: answers after it are late. */
  readonly limit?: Milliseconds;
  /** After this time, from release, no answer is taken; without it, at EndEx. */
  readonly closes?: Milliseconds;
  readonly form?: ResponseForm;
  readonly rules: readonly Rule[];
  readonly rubrics: readonly Rubric[];
  readonly weight: number;
  readonly tasks: readonly string[];
  /** What players should do, as the controllers' handbook has it. */
  readonly expected?: Localised;
  readonly tlp: Tlp;
  readonly tags: Tags;
  readonly notes?: string;
}

/** A scenario as the drill plays it: read from a pack, checked, every text in every language in place. */
export interface Scenario {
  readonly name: string;
  readonly version: string;
  readonly title: Localised;
  readonly summary: Localised;
  readonly languages: readonly Language[];
  readonly duration: Milliseconds;
  readonly tags: Tags;
  readonly phases: readonly Phase[];
  readonly needs: readonly Need[];
  readonly objectives: readonly Objective[];
  readonly variables: Readonly<Record<string, VariableSpec>>;
  readonly artefacts: readonly Artefact[];
  readonly injects: readonly Inject[];
  /** What the authors would have the organiser choose about evaluation. */
  readonly scoring?: Choice<EvaluationSettings>;
}
