import type { Channel, DrillStatus, InjectKind, InjectStatus, Rating, ReleaseCause, TimelineKind } from '#libs/domain';

/** The words of the printed report in one language. Complete by type; figures stand beside labels, never inside them. */
export interface Texts {
  readonly dir: 'ltr' | 'rtl';
  readonly report: string;
  readonly ownReport: string;
  readonly interim: string;
  readonly contents: string;
  readonly download: string;
  readonly tools: string;
  readonly madeBy: string;
  readonly handling: string;
  readonly all: string;
  readonly sections: Readonly<
    Record<
      | 'overview'
      | 'objectives'
      | 'coverage'
      | 'teams'
      | 'injects'
      | 'lateness'
      | 'communications'
      | 'timeline'
      | 'method',
      string
    >
  >;
  readonly leads: Readonly<
    Record<'objectives' | 'coverage' | 'teams' | 'own' | 'injects' | 'lateness' | 'communications' | 'timeline', string>
  >;
  readonly facts: Readonly<
    Record<
      | 'scenario'
      | 'pack'
      | 'version'
      | 'hash'
      | 'status'
      | 'startEx'
      | 'endEx'
      | 'asOf'
      | 'played'
      | 'planned'
      | 'wall'
      | 'paused'
      | 'pauses'
      | 'speed'
      | 'endReason'
      | 'zone'
      | 'drill'
      | 'participants'
      | 'interventions',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'nation'
      | 'organisation'
      | 'team'
      | 'languages'
      | 'phase'
      | 'begins'
      | 'objective'
      | 'target'
      | 'task'
      | 'rating'
      | 'share'
      | 'exercised'
      | 'spread'
      | 'needs'
      | 'code'
      | 'service'
      | 'pillar'
      | 'planned'
      | 'reached'
      | 'quality'
      | 'answered'
      | 'late'
      | 'unanswered'
      | 'hints'
      | 'helped'
      | 'medianTook'
      | 'inject'
      | 'released'
      | 'timeliness'
      | 'points'
      | 'took'
      | 'marks'
      | 'lowest'
      | 'highest'
      | 'difficulty'
      | 'count'
      | 'p50'
      | 'p99'
      | 'max'
      | 'overSecond'
      | 'measure'
      | 'time'
      | 'what'
      | 'detail'
      | 'others'
      | 'received'
      | 'sent'
      | 'advisories'
      | 'messages'
      | 'indicators'
      | 'announcements'
      | 'answers'
      | 'releases'
      | 'status'
      | 'nations'
      | 'injects'
      | 'teams'
      | 'total'
      | 'onTime',
      string
    >
  >;
  readonly why: string;
  readonly noScore: string;
  readonly nothingAsked: string;
  readonly provisional: string;
  readonly helpedAlong: string;
  readonly revised: string;
  readonly hintTaken: string;
  readonly fewerThanFive: string;
  readonly none: string;
  readonly mandates: string;
  readonly releaseLateness: string;
  readonly acknowledgementLateness: string;
  readonly worst: string;
  readonly elsewhere: string;
  readonly charts: Readonly<Record<'play' | 'ratings' | 'distribution' | 'histogram', string>>;
  readonly over: string;
  readonly upTo: string;
  readonly method: readonly string[];
  readonly ratings: Readonly<Record<Rating | 'not-exercised', string>>;
  readonly kinds: Readonly<Record<InjectKind, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly statuses: Readonly<Record<InjectStatus, string>>;
  readonly drillStatuses: Readonly<Record<DrillStatus, string>>;
  readonly causes: Readonly<Record<ReleaseCause, string>>;
  readonly events: Readonly<Record<TimelineKind, string>>;
}
