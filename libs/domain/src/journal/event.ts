import type {
  CommandKey,
  ConsoleId,
  DrillId,
  InjectId,
  MessageId,
  NationId,
  OrganisationId,
  PackHash,
  TeamId,
} from '../kernel/ids.js';
import type { Language } from '../kernel/localised.js';
import type { DrillTime, Instant, Milliseconds } from '../kernel/time.js';
import type { Tlp } from '../kernel/tlp.js';
import type { Answer } from '../response/answer.js';
import type { Inject } from '../scenario/scenario.js';
import type { Indicator } from '../scenario/response-form.js';
import type { Values } from '../scenario/variables.js';
import type { Score } from '../scoring/score.js';
import type { DrillSettings } from '../drill/settings.js';
import type { EvaluationEvent } from '../evaluation/evaluation-event.js';
import type { OwnershipEvent } from '../ownership/ownership-event.js';
import type { Actor } from './actor.js';

export interface TeamCard {
  readonly id: TeamId;
  readonly name: string;
  readonly nation: NationId;
  readonly organisation: OrganisationId;
  readonly role: string;
  readonly tags: readonly string[];
  readonly languages: readonly Language[];
  /** Accommodation: target and limit times are multiplied by it. */
  readonly extraTime: number;
}

/** A file made for one team, kept by its content. */
export interface TeamArtefact {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What brought an inject to a team. */
export type ReleaseCause = 'time' | 'condition' | 'control';

/** Everything that can happen in a drill. */
export type DrillEvent =
  | {
      readonly type: 'drill-created';
      readonly title: string;
      readonly pack: { readonly name: string; readonly version: string; readonly hash: PackHash };
      /** Chance of this drill; must never leave the house. */
      readonly seed: string;
      readonly settings: DrillSettings;
    }
  | { readonly type: 'nation-added'; readonly nation: NationId; readonly name: string }
  | {
      readonly type: 'organisation-added';
      readonly organisation: OrganisationId;
      readonly name: string;
      readonly nation: NationId;
    }
  | { readonly type: 'team-added'; readonly team: TeamCard }
  | {
      readonly type: 'team-prepared';
      readonly team: TeamId;
      readonly values: Values;
      readonly artefacts: readonly TeamArtefact[];
    }
  | { readonly type: 'drill-scheduled'; readonly startAt: Instant }
  | {
      readonly type: 'comcheck-opened';
      /** Of this nation's teams alone; absent where every team is asked. */
      readonly nation?: NationId;
    }
  | { readonly type: 'comcheck-answered'; readonly team: TeamId; readonly console: ConsoleId }
  | { readonly type: 'team-shown'; readonly team: TeamId; readonly shown: boolean }
  | { readonly type: 'drill-started' }
  | { readonly type: 'drill-paused'; readonly reason: string }
  | { readonly type: 'drill-resumed' }
  | { readonly type: 'speed-changed'; readonly speed: number }
  | { readonly type: 'phase-jumped'; readonly phase: string; readonly to: DrillTime }
  | { readonly type: 'clock-shifted'; readonly from: Instant; readonly by: Milliseconds }
  | { readonly type: 'drill-stopped'; readonly reason: string }
  | { readonly type: 'drill-ended'; readonly reason: string }
  | { readonly type: 'drill-aborted'; readonly reason: string }
  | {
      readonly type: 'inject-released';
      readonly inject: InjectId;
      readonly teams: readonly TeamId[];
      readonly cause: ReleaseCause;
      /** When it fell due; what lateness is measured from. */
      readonly due: Instant;
    }
  | { readonly type: 'inject-held'; readonly inject: InjectId }
  | { readonly type: 'inject-freed'; readonly inject: InjectId }
  | {
      readonly type: 'inject-skipped';
      readonly inject: InjectId;
      readonly teams: readonly TeamId[];
      readonly reason: string;
    }
  | { readonly type: 'inject-rescheduled'; readonly inject: InjectId; readonly at: DrillTime }
  | { readonly type: 'inject-edited'; readonly inject: Inject }
  | { readonly type: 'inject-inserted'; readonly inject: Inject }
  | { readonly type: 'inject-delivered'; readonly inject: InjectId; readonly team: TeamId; readonly console: ConsoleId }
  | { readonly type: 'inject-opened'; readonly inject: InjectId; readonly team: TeamId; readonly console: ConsoleId }
  | {
      readonly type: 'inject-closed';
      readonly inject: InjectId;
      readonly teams: readonly TeamId[];
      readonly reason: ClosingReason;
    }
  | { readonly type: 'hint-taken'; readonly inject: InjectId; readonly team: TeamId; readonly hint: string }
  | { readonly type: 'action-met'; readonly inject: InjectId; readonly team: TeamId }
  | {
      readonly type: 'response-submitted';
      readonly inject: InjectId;
      readonly team: TeamId;
      readonly revision: number;
      readonly answer: Answer;
      readonly late: boolean;
    }
  | {
      readonly type: 'response-scored';
      readonly inject: InjectId;
      readonly team: TeamId;
      readonly revision: number;
      readonly score: Score;
    }
  | {
      readonly type: 'message-sent';
      readonly message: MessageId;
      readonly from: TeamId;
      readonly to: readonly TeamId[];
      readonly kind: 'message' | 'advisory';
      readonly tlp: Tlp;
      readonly subject: string;
      readonly body: string;
      readonly indicators: readonly Indicator[];
    }
  | {
      readonly type: 'control-message-sent';
      readonly message: MessageId;
      readonly to: readonly TeamId[];
      readonly text: string;
      /** In whose name of the storyline control writes; absent where it is in its own. */
      readonly as?: string;
    }
  | EvaluationEvent
  | OwnershipEvent;

export type ClosingReason = 'time' | 'control' | 'endex';

export type DrillEventType = DrillEvent['type'];
export type EventOf<Type extends DrillEventType> = Extract<DrillEvent, { readonly type: Type }>;

/** One numbered line of a drill's journal. Numbers begin at 1 and have no gaps. */
export interface Entry<Event extends DrillEvent = DrillEvent> {
  readonly drill: DrillId;
  readonly seq: number;
  readonly at: Instant;
  readonly time: DrillTime;
  readonly actor: Actor;
  /** The key by which the client named its command, and a fingerprint of what was asked under it. */
  readonly key?: CommandKey;
  readonly asked?: string;
  /** The nation whose own it is; where it is nobody's own, or of several, none. */
  readonly owner?: NationId;
  readonly event: Event;
}
