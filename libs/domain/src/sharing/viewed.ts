import type { Segment } from '../clock/clock.js';
import type { DrillStatus } from '../drill/drill.js';
import type { Levels } from '../evaluation/evaluation-event.js';
import type { ClosingReason, DrillEvent, EventOf } from '../journal/event.js';
import type { InjectId, MarkId, MessageId, TeamId } from '../kernel/ids.js';
import type { Language, Localised } from '../kernel/localised.js';
import type { Instant } from '../kernel/time.js';
import type { Tlp } from '../kernel/tlp.js';
import type { Answer } from '../response/answer.js';
import type { Indicator } from '../scenario/response-form.js';
import type { Channel, InjectContent, Sender } from '../scenario/scenario.js';
import type { TeamInject } from './team-inject.js';

/** What everybody in a drill may know of its clock. */
export interface ClockTurned {
  readonly type: 'clock-turned';
  readonly what:
    'scheduled' | 'started' | 'paused' | 'resumed' | 'speed' | 'jumped' | 'shifted' | 'stopped' | 'ended' | 'aborted';
  /** The drill's status from now on, where it changed. */
  readonly status?: DrillStatus;
  /** The new piece of the drill clock, where the turn added one. */
  readonly segment?: Segment;
  readonly speed?: number;
  readonly reason?: string;
  readonly startAt?: Instant;
}

/** What a team's consoles may see. */
export type TeamSees =
  | ClockTurned
  | { readonly type: 'comcheck-opened' }
  | EventOf<'team-shown'>
  | { readonly type: 'inject-released'; readonly inject: TeamInject; readonly due: number }
  | { readonly type: 'inject-closed'; readonly inject: InjectId; readonly reason: ClosingReason }
  | { readonly type: 'hint-taken'; readonly inject: InjectId; readonly hint: string; readonly text: Localised }
  | {
      readonly type: 'response-submitted';
      readonly inject: InjectId;
      readonly revision: number;
      readonly late: boolean;
      readonly answer: Answer;
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
      readonly text: string;
      readonly as?: string;
    };

/** What observers may see: the clock, and the storyline so far as it is TLP:CLEAR. */
export type ObserverSees =
  | ClockTurned
  | {
      readonly type: 'storyline';
      readonly inject: InjectId;
      readonly channel: Channel;
      readonly from: Sender;
      readonly content: Readonly<Partial<Record<Language, InjectContent>>>;
    };

/** What evaluators see of what they do; the rest they ask their desk for. */
export type EvaluatorSees =
  | ClockTurned
  | { readonly type: 'mark-given'; readonly item: string; readonly mark: MarkId; readonly levels: Levels }
  | EventOf<'observation-recorded' | 'sample-marked'>
  | EventOf<'marking-frozen' | 'marking-reopened'>;

/** That a message came to a team, where its label keeps what it says from others than its recipients. */
export type MessageWithheld = { readonly type: 'message-withheld' } & Pick<
  EventOf<'message-sent'>,
  'message' | 'from' | 'to' | 'kind' | 'tlp'
>;

/** What who controls one nation sees: its own teams nearly as control does, and of the rest what observers see. */
export type NationSees =
  | ObserverSees
  | MessageWithheld
  | EventOf<
      | 'nation-added'
      | 'organisation-added'
      | 'team-added'
      | 'comcheck-opened'
      | 'comcheck-answered'
      | 'team-shown'
      | 'inject-released'
      | 'inject-delivered'
      | 'inject-opened'
      | 'inject-closed'
      | 'hint-taken'
      | 'response-submitted'
      | 'message-sent'
      | 'control-message-sent'
      | 'outage-verified'
      | 'outage-withdrawn'
    >;

/** What control sees: every event whole, but for the drill's seed and the teams' values. */
export type ControlSees =
  | Exclude<DrillEvent, { readonly type: 'drill-created' | 'team-prepared' | 'release-read' }>
  | Omit<EventOf<'drill-created'>, 'seed'>
  | Omit<EventOf<'team-prepared'>, 'values'>;

export type Viewed = TeamSees | EvaluatorSees | ObserverSees | ControlSees | NationSees;
